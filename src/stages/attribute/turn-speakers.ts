import { folded } from "../../names.ts";
import type { Cast, Voice } from "./turn-cast.ts";

/** The voices of one speaker: "Ada Pomfret (P):" at first, "P:" from then on. */
export interface Speaker {
  readonly voices: readonly [Voice, ...Voice[]];
  /** The turns of all of them, in order. */
  readonly turns: readonly number[];
}

/** Speakers in order of their first turn: a short label goes to the one whole name that it is short for. */
export function speakersOf(cast: Cast): Speaker[] {
  const short = shortForms(cast.voices);
  const own = new Map<Voice, [Voice, ...Voice[]]>();
  for (const voice of cast.voices) {
    const defined = cast.explaining.get(voice.key) ?? short.get(voice.key) ?? [];
    const whole = isShort(voice) && defined.length === 1 ? (defined[0] ?? voice) : voice;
    const voices = own.get(whole);
    if (voices) voices.push(voice);
    else own.set(whole, [voice]);
  }
  return [...own.values()].map((voices) => ({
    voices,
    turns: voices.flatMap((voice) => voice.turns).sort((a, b) => a - b),
  }));
}

const isShort = ({ label, key }: Voice): boolean => label !== null && !key.includes(" ");

/** "pomfret", "ada", "ap", "p", "a" for "Ada Pomfret"; "nb" for "Nils van den Berg". */
function shortForms(voices: readonly Voice[]): ReadonlyMap<string, readonly Voice[]> {
  const forms = new Map<string, Voice[]>();
  for (const voice of voices) {
    if (voice.label === null || isShort(voice)) continue;
    const words = folded(voice.key).split(" ");
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    const [f, l] = [first.charAt(0), last.charAt(0)];
    for (const form of new Set([first, last, words.map((word) => word.charAt(0)).join(""), f + l, l, f])) {
      const voicesOf = forms.get(form);
      if (voicesOf) voicesOf.push(voice);
      else forms.set(form, [voice]);
    }
  }
  return forms;
}
