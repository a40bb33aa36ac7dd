/** Whether the labels of one key may be a speaker's, by themselves and by the labels that stand beside them. */
import { isNobody } from "../../../nobody-label.ts";
import { type Family, FEWEST_ANSWERED, FEWEST_TURNS, type Group } from "./groups.ts";
import { type Candidate, keyOf } from "./labels.ts";
import type { LabelWords } from "./scheme.ts";

/** Lower-case words must be somebody's handle: one word, or a role, that comes again and again. */
export function canSpeak(text: string, group: Group, family: Family, words: LabelWords): boolean {
  if (isNobody(group.key, words)) return true;
  const forms = group.members.map((m) => text.slice(m.name.start, m.name.end));
  const capital = forms.some((form) => /^\P{L}*\p{Lu}/u.test(form));
  const handle = family === "own-line" ? 6 : FEWEST_TURNS;
  if (!capital)
    return group.members.length >= handle && group.key.split(" ").length <= (family === "own-line" ? 1 : 3);
  return (
    family !== "own-line" ||
    (group.key.split(" ").length <= 4 && forms.every((form) => everyCapital(form, words)))
  );
}

const everyCapital = (form: string, words: LabelWords): boolean =>
  form
    .split(/\s+/)
    .every(
      (word) =>
        /^\P{L}*\p{Lu}/u.test(word) ||
        words["label-particles"].has(word.toLowerCase()) ||
        /^#?\d+$/.test(word),
    );

/** Two to four capitalised words: "Ada Pomfret", "JOHN MAJOR". */
export const isFullName = (text: string, group: Group, words: LabelWords): boolean => {
  const count = group.key.split(" ").length;
  return group.members.every((m) => everyCapital(text.slice(m.name.start, m.name.end), words) && count <= 4);
};

interface Style {
  readonly upper: number;
  /** All of them are initials or letters. */
  readonly short: boolean;
}

const isUpper = (form: string): boolean =>
  /\p{Lu}{2}/u.test(form) && !/\p{Ll}/u.test(form.replace(/\bMc|\bMac|\bO’|\bde\b/g, ""));

export const styleOf = (text: string, turns: readonly Candidate[]): Style => ({
  upper: turns.filter((t) => !/\p{Ll}/u.test(text.slice(t.name.start, t.name.end))).length / turns.length,
  short: turns.every((t) => t.key.length <= 4),
});

/** A label that stands once among many: set as they are, and a name, a part of one, or a role. */
export function isFellow(
  text: string,
  group: Group,
  often: readonly Group[],
  style: Style,
  family: Family,
  words: LabelWords,
): boolean {
  const [member] = group.members;
  if (!member || !canSpeak(text, group, family, words)) return false;
  if (group.key.length === 1 && often.some((g) => g.members.length >= FEWEST_ANSWERED)) return false;
  if (isNobody(group.key, words)) return true;
  const form = text.slice(member.name.start, member.name.end);
  if (!everyCapital(form, words)) return false;
  const aside = member.aside ? keyOf(text.slice(member.aside.start, member.aside.end)) : "";
  const parts = group.key.split(" ");
  if (often.some((g) => g.key === aside || isShortFor(g.key, parts))) return true;
  if (style.upper > 0.8 && isUpper(form)) return true;
  if (style.upper > 0.8 && !style.short) return false;
  return parts.length >= 2 && parts.length <= 4 && !isUpper(form);
}

/** "Pomfret", "AP", "P" for "Ada Pomfret". */
function isShortFor(key: string, parts: readonly string[]): boolean {
  if (key.split(" ").some((word) => word.length > 1 && parts.includes(word))) return true;
  const initials = parts.map((part) => part.charAt(0)).join("");
  return parts.length > 1 && (key === initials || key === initials.at(-1) || key === initials[0]);
}
