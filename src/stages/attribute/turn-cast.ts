import type { Label, Turn } from "../../document.ts";
import { folded } from "../../names.ts";
import type { AttributeDoc } from "../attribute.ts";

/** All turns of one speaker as the page tells speakers apart: by label, or by what is asked and what is answered. */
export interface Voice {
  readonly key: string;
  /** Its first label; null where turns are told apart by type alone. */
  readonly label: Label | null;
  readonly turns: readonly number[];
  /** What the typography says. */
  readonly set: Turn["part"];
  /** Who is named before the questions: "BY MS. POMFRET:" over "Q.". */
  readonly examiner: string | null;
}

/** Somebody who may be the speaker. */
export interface Person {
  readonly entity: number;
  readonly type: "person" | "organization";
  readonly name: string;
  /** The words of the fullest name, folded. */
  readonly words: readonly string[];
  readonly mentions: number;
}

/** The voices of the turns and the people of the article, looked up once. */
export interface Cast {
  readonly voices: readonly Voice[];
  /** Voices by the key that their label explains in brackets: "Ada Pomfret (AP)". */
  readonly explaining: ReadonlyMap<string, readonly Voice[]>;
  readonly people: readonly Person[];
  readonly keys: ReadonlySet<string>;
}

/** Voices in order of their first turn; turns that nothing tells apart have none. */
export function castOf(doc: AttributeDoc): Cast {
  const groups = new Map<string, Voice & { turns: number[] }>();
  let examiner: string | null = null;
  doc.turns.forEach((turn, i) => {
    const key = turn.label?.key ?? (turn.setting === "dash" && doc.times.length > 0 ? null : turn.part);
    if (key === null || key === "") return;
    examiner = examinerBefore(doc, i) ?? examiner;
    const by: string | null = key === "q" ? examiner : null;
    const name = by ? `${key} by ${by}` : key;
    const group = groups.get(name) ?? { key, label: turn.label, turns: [], set: turn.part, examiner: by };
    group.turns.push(i);
    groups.set(name, group);
  });
  const voices = [...groups.values()];
  const keys = new Set(voices.map(({ key }) => key));
  return { voices, explaining: explainingIn(voices), people: peopleOf(doc), keys };
}

const LONGEST_EXAMINER = 60;

/** The name in a line "BY MS. POMFRET:" between a turn and the one before it. */
function examinerBefore({ text, turns }: AttributeDoc, i: number): string | null {
  const start = turns[i]?.label?.start ?? 0;
  const last = turns[i - 1]?.spans.at(-1)?.end ?? 0;
  const gap = text.slice(Math.max(last, start - LONGEST_EXAMINER), start);
  return /\bBY (\p{Lu}[\p{Lu}.'’ -]{1,40}):?\s*$/u.exec(gap)?.[1]?.trim() ?? null;
}

function explainingIn(voices: readonly Voice[]): ReadonlyMap<string, readonly Voice[]> {
  const found = new Map<string, Voice[]>();
  for (const voice of voices) {
    if (!voice.label?.aside) continue;
    const key = folded(voice.label.aside).replace(/\W/g, "");
    const list = found.get(key) ?? [];
    found.set(key, list);
    list.push(voice);
  }
  return found;
}

function peopleOf(doc: AttributeDoc): Person[] {
  return doc.entities.flatMap(({ type, name, mentions }, entity): Person[] => {
    if (type !== "person" && type !== "organization") return [];
    const words = folded(name)
      .split(/[\s.]+/)
      .filter((word) => word !== "" && word !== "the");
    return [{ entity, type, name, words, mentions: mentions.length }];
  });
}
