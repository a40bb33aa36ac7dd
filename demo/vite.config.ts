/** The demo as static files: `npm run demo` writes them to demo/dist, to be served from any folder. */
import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Puts the word lists and the fitted numbers beside the page. */
const assets: Plugin = {
  name: "saidby-assets",
  writeBundle({ dir = place("dist") }) {
    for (const folder of ["lexicons", "models"]) {
      cpSync(place(`../src/${folder}`), `${dir}/saidby/${folder}`, { recursive: true });
    }
  },
};

export default defineConfig({
  root: place("."),
  base: "./",
  plugins: [assets],
  // A worker has no document: packages that want one have another entry for it.
  resolve: { conditions: ["worker", ...defaultClientConditions] },
  worker: { format: "es" },
  build: { target: "es2023", emptyOutDir: true, chunkSizeWarningLimit: 8000 },
});
