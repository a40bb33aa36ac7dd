import { defineConfig } from "vitest/config";

/** Tests that start processes are slow on a machine that does other work too. */
const TEST_TIMEOUT = 60_000;

export default defineConfig({ test: { dir: "test", testTimeout: TEST_TIMEOUT, hookTimeout: TEST_TIMEOUT } });
