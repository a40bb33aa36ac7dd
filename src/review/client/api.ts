/** Asking the server; a refusal becomes an error with its words. */
import type { Golden } from "../../golden/schema.ts";
import type { Opened, Problem, Saved, Shelf } from "../protocol.ts";

async function ask<Value>(path: string, init?: RequestInit): Promise<Value> {
  const response = await fetch(path, init);
  if (response.ok) return response.json();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  if (!isJson) throw new Error(await response.text());
  const { problems }: Problem = await response.json();
  throw new Error(
    problems.map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`)).join("\n"),
  );
}

const fixturePath = (slug: string): string => `/api/fixtures/${encodeURIComponent(slug)}`;

export const shelf = (): Promise<Shelf> => ask("/api/fixtures");
export const opened = (slug: string): Promise<Opened> => ask(fixturePath(slug));
export const saved = (slug: string, golden: Golden): Promise<Saved> =>
  ask(fixturePath(slug), { method: "PUT", body: JSON.stringify(golden) });
