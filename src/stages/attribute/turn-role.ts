import { folded } from "../../names.ts";
import { textOf } from "../../span.ts";
import { named, type VoiceDoc, type VoiceSieve } from "./turn-voices.ts";

const BEFORE = 48;

/** "PRIME MINISTER:", "PM:", "CLERK:" for somebody whom the article calls so: a role, or words before the name. */
export const turnRole: VoiceSieve = {
  name: "turn-role",
  answer: (voice, doc) => {
    const { key, label } = voice;
    if (!label || doc.crowd(key) || doc.partOf.get(voice) === null || key.length < 2) return undefined;
    const votes = new Map<number, number>();
    for (const { person, title } of doc.roles) {
      if (isCalled(folded(title), key, doc)) votes.set(person, (votes.get(person) ?? 0) + 1);
    }
    titledPeople(doc, key, votes);
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    return best ? named(best[0]) : undefined;
  },
};

/** "Prime Minister Jane Doe", "Clerk: Jane Doe". */
function titledPeople(doc: VoiceDoc, key: string, votes: Map<number, number>): void {
  const length = key.split(" ").length;
  doc.mentions.forEach((mention, m) => {
    const entity = doc.entityOf[m] ?? null;
    if (mention.form !== "name" || entity === null || doc.entities[entity]?.type !== "person") return;
    const before = folded(
      textOf(doc.text, { start: Math.max(0, mention.start - BEFORE), end: mention.start }),
    );
    const words = before.replace(/^.*[\n.;]/s, "").match(/[\p{L}\p{N}]+/gu) ?? [];
    const title = [length, 2, 3].some((n) => isCalled(words.slice(-n).join(" "), key, doc));
    if (title) votes.set(entity, (votes.get(entity) ?? 0) + 1);
  });
}

/** The words themselves, or their first letters when they are a role. */
function isCalled(title: string, key: string, doc: VoiceDoc): boolean {
  if (title === key) return true;
  if (!doc.isRole(title.split(" ").at(-1) ?? "")) return false;
  const initials = title
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  return key.length > 1 && key.length <= 4 && initials === key;
}
