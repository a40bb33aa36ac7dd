/** The forms of a verb or noun made one, roughly: "argues", "argued", "arguing" → "argu". Irregular forms stay apart. */
export function stemOf(word: string): string {
  const cut = word.length > 4 ? withoutEnding(word) : word;
  const single = cut.length > 3 && cut.at(-1) === cut.at(-2) && !/[sl]$/.test(cut) ? cut.slice(0, -1) : cut;
  if (single.length < 4) return single;
  return single.endsWith("e") ? single.slice(0, -1) : single.replace(/[iy]$/, "y");
}

function withoutEnding(word: string): string {
  if (word.endsWith("ing") || word.endsWith("ies"))
    return word.slice(0, -3) + (word.endsWith("ies") ? "y" : "");
  if (word.endsWith("ed") || word.endsWith("es")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
