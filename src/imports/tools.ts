/** The tools whose labels can be read; each importer is loaded when it is asked for. */
import type { Import } from "./labelled.ts";

export const TOOLS = ["label-studio", "brat", "doccano", "webannotation"] as const;

export type Tool = (typeof TOOLS)[number];

const LOAD: Readonly<Record<Tool, () => Promise<Import>>> = {
  "label-studio": async () => (await import("./label-studio.ts")).labelStudio,
  brat: async () => (await import("./brat.ts")).brat,
  doccano: async () => (await import("./doccano.ts")).doccano,
  webannotation: async () => (await import("./webannotation.ts")).webannotation,
};

export const importerOf = (tool: Tool): Promise<Import> => LOAD[tool]();
