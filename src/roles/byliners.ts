import type { Entity, RoleClaim } from "../document.ts";
import { overlaps } from "../span.ts";
import type { RoleDoc } from "./roles-of.ts";

/** "By Ana Prieto, Staff Writer": what a byline calls its author, she is at the outlet. */
export function byliners(
  { about }: RoleDoc,
  entities: readonly Entity[],
): (claim: RoleClaim) => number | null {
  const spans = about.bylineSpans;
  if (about.outlet === null || spans.length === 0) return () => null;
  const outlet = entities.findIndex(({ type, name }) => type === "organization" && name === about.outlet);
  return (claim) => (outlet >= 0 && spans.some((span) => overlaps(span, claim)) ? outlet : null);
}
