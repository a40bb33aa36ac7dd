import type { Entity } from "../document.ts";
import { once } from "../remembered.ts";

/** "Kumoi's director", where "Kumoi" was taken for a person and the article has the Kumoi Festival: what the short name stands for. */
export function fullNames(entities: readonly Entity[]): (owner: number) => number | null {
  const houses = once(() => byFirstWord(entities));
  return (owner) => {
    const entity = entities[owner];
    return entity?.type === "person" ? (houses().get(entity.name) ?? null) : null;
  };
}

/** The organizations and events of more than one word. */
function byFirstWord(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const houses = new Map<string, number>();
  entities.forEach(({ type, name }, i) => {
    if (type !== "organization" && type !== "event") return;
    const space = name.indexOf(" ");
    if (space < 0) return;
    const first = name.slice(0, space);
    if (!houses.has(first)) houses.set(first, i);
  });
  return houses;
}
