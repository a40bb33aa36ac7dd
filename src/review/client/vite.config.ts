import { defineConfig } from "vite";

/** The page is part of the package: plain files beside the compiled server, and nothing from another host. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  publicDir: false,
  build: {
    outDir: "../../../dist/src/review/page",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: "es2022",
  },
});
