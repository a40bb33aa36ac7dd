/** The keys of the page, by what they do. */
export const KEYS = [
  ["j", "next difference"],
  ["k", "difference before"],
  ["a", "accept what the pipeline says"],
  ["r", "keep what the golden says"],
  ["]", "next quote"],
  ["[", "quote before"],
  ["n", "new quote of the selected words"],
  ["+", "add the selected words to the quote"],
  ["s", "pick the quote’s speaker"],
  ["d", "no quote: take it out"],
  ["u", "undo"],
  ["U", "redo"],
  ["m", "show or hide names, roles and cues"],
  ["w", "save (Ctrl+S too)"],
  ["Escape", "leave a field, so that these keys work"],
  ["?", "these keys"],
] as const;

/** Escape is the field's that it leaves. */
export type Key = Exclude<(typeof KEYS)[number][0], "Escape">;

/** The key that an event stands for, or null: keys typed into a field are the field's. */
export function keyOfEvent(event: KeyboardEvent): Key | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return "w";
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    return isField(event.target) ? null : event.shiftKey ? "U" : "u";
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return null;
  const key = KEYS.find(([name]) => name === event.key)?.[0] ?? null;
  return key === "Escape" ? null : key;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select");
