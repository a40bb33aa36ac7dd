export const GOLDEN_VERSION = "saidby/golden@1";

/** What can be labelled, each in full or not at all. */
export const LAYERS = ["article", "people", "roles", "entities", "quotes"] as const;

export type Layer = (typeof LAYERS)[number];
