import type { Label } from "./document.ts";
import { folded } from "./names.ts";

/** "Ada & Ludo:", "Ludo and Ada:", where each has turns of their own: a label of two who speak at once. */
export function isJoint(label: Label, keys: ReadonlySet<string>): boolean {
  const parts = folded(label.name).split(/ & | and | \+ |\//);
  return parts.length > 1 && parts.every((part) => keys.has(part.replace(/[.]/g, "")));
}
