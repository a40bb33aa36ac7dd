/**
 * The compiled program: a file for each way in and for each part that a command loads late, instead of one for each
 * module. Node starts sooner; and the engine takes the functions and word lists of one scope for constants, while
 * it must look into what comes from another module each time.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The ways in: what package.json exports, the command, and what a thread loads. */
const ENTRIES = [
  "src/index",
  "src/schema",
  "src/browser",
  "src/exports/formats",
  "src/cli/main",
  "src/run/thread",
];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, `${name}.ts`])),
      output: {
        entryFileNames: "[name].js",
        // where the modules lie that ask for files beside them
        chunkFileNames: ({ moduleIds }) => `src/run/${holdsPipeline(moduleIds) ? "interview" : "[name]"}.js`,
        // as `var`, the constants would be none to the engine
        topLevelVar: false,
      },
    },
  },
});

const holdsPipeline = (modules: readonly string[]): boolean =>
  modules.some((module) => module.endsWith("/pipelines/interview.ts"));
