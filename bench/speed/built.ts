/** The build, which is what people run: from source, the loader's wrappers around functions cost as much as wink does. */
const { expectShortLives, interview, loadKit }: typeof import("../../src/index.ts") = await import(
  new URL("../../dist/src/index.js", import.meta.url).href
);

// as the command does, and for wink and compromise too
expectShortLives();

export { interview, loadKit };
