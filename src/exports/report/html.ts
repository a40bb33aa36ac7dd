/** HTML in which nothing from outside can be markup: what a template takes in is escaped unless it is HTML itself. */
import { escapeXml } from "../escape.ts";

/** Text that is markup already. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

/** html`<b>${name}</b>`: strings and numbers are escaped, HTML and lists of it are not. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = literals.map((literal, i) => literal + (i < parts.length ? markupOf(parts[i] ?? "") : ""));
  return { markup: markup.join("") };
}

export const NOTHING: Html = { markup: "" };

function markupOf(part: Part): string {
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map((p) => p.markup).join("");
}

/** HTML when there is something to show. */
export const when = (shown: boolean, part: () => Html): Html => (shown ? part() : NOTHING);

/** "1 quote", "2 quotes". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
