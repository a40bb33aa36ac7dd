/** When a name or a title of the labels is that of a record. */

/** Words without accents, marks and capitals. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How much of two names is the same, of 1. */
export function shared(a: string, b: string): number {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const left = [...theirs];
  let same = 0;
  for (const word of ours) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return ours.length + theirs.length === 0 ? 0 : (2 * same) / (ours.length + theirs.length);
}

/** Names that share so much name the same. */
const SAME = 0.6;

export const isSame = (a: string, b: string): boolean => shared(a, b) > SAME;

/** "Director" and "assistant director": one of two titles holds the other. */
export function titlesFit(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a).join(" "), wordsOf(b).join(" ")];
  return one === other || (one.length > 3 && (one.includes(other) || other.includes(one)));
}
