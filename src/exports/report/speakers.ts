/** Who speaks in an article, in the order of how much, each with a colour of their own. */
import type { InterviewRecord, RecordEntity, RecordQuote } from "../../schema.ts";
import { grouped, roleInWords } from "../tables.ts";

export interface Speaker {
  /** Null for all whose speaker is unknown. */
  readonly entity: RecordEntity | null;
  readonly name: string;
  /** One or two letters that stand for the name in the text. */
  readonly initials: string;
  readonly roles: readonly string[];
  readonly quotes: readonly RecordQuote[];
  /** From 0; the unknown come last. Also the colour. */
  readonly rank: number;
}

/** Persons, and whoever else speaks; those who are quoted most come first, then in the record's order. */
export function speakersOf(record: InterviewRecord): Speaker[] {
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const said = grouped(record.quotes, (q) => q.speaker);
  const roles = grouped(record.roles, (r) => r.person);
  const speaking = record.entities
    .filter((e) => e.type === "person" || said.has(e.id))
    .map((entity) => ({
      entity,
      name: entity.name,
      initials: initialsOf(entity.name),
      roles: [...new Set((roles.get(entity.id) ?? []).map((r) => roleInWords(r, names)))],
      quotes: said.get(entity.id) ?? [],
    }))
    .sort((a, b) => b.quotes.length - a.quotes.length);
  const open = said.get(null) ?? [];
  const unknown = { entity: null, name: "Unknown speaker", initials: "?", roles: [], quotes: open };
  return [...speaking, ...(open.length > 0 ? [unknown] : [])].map((s, rank) => ({ ...s, rank }));
}

/** The first letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("") || "•";
}

/** A hue that is far from those of the ranks beside it: steps of the golden angle. */
export const hueOf = ({ rank }: Pick<Speaker, "rank">): number => Math.round((rank * 137.508 + 28) % 360);
