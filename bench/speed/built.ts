/** The build, which is what people run: from source, the loader's wrappers around functions cost as much as wink does. */
const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../../dist/${path}`, import.meta.url).href);

export const { interview } =
  await built<typeof import("../../pipelines/interview.ts")>("pipelines/interview.js");
export const { loadKit } = await built<typeof import("../../src/run/assets.ts")>("src/run/assets.js");
