/** The build, which is what people run: from source, the loader's wrappers around functions cost as much as wink does. */
export const { interview, loadKit }: typeof import("../../src/index.ts") = await import(
  new URL("../../dist/src/index.js", import.meta.url).href
);
