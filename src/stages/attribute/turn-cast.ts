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
}

/** Voices in order of their first turn; turns that nothing tells apart have none. */
export function castOf(doc: AttributeDoc): Cast {
  const groups = new Map<string, { label: Label | null; turns: number[]; set: Turn["part"] }>();
  doc.turns.forEach((turn, i) => {
    const key =
      turn.label?.key ??
      ((turn.setting === "dash" || turn.setting === "chevron") && doc.times.length > 0 ? null : turn.part);
    if (key === null || key === "") return;
    const group = groups.get(key) ?? { label: turn.label, turns: [], set: turn.part };
    group.turns.push(i);
    groups.set(key, group);
  });
  const voices = [...groups].map(([key, group]) => ({ key, ...group }));
  return { voices, explaining: explainingIn(voices), people: peopleOf(doc) };
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
