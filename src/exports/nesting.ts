/** Spans as elements: markup must nest, spans may cross. */
import { byPosition, type Span } from "../span.ts";

export interface Element<Thing> extends Span {
  readonly thing: Thing;
  readonly children: readonly Element<Thing>[];
}

export interface Placed<Thing> extends Span {
  readonly thing: Thing;
}

interface Open<Thing> extends Element<Thing> {
  readonly children: Open<Thing>[];
}

/**
 * The spans as a forest of elements, in order. A span that crosses the end of another is cut there and goes on after it,
 * so a thing may have several elements; spans that are equal nest as they are given. Empty spans are left out.
 */
export function nested<Thing>(spans: readonly Placed<Thing>[]): readonly Element<Thing>[] {
  const roots: Open<Thing>[] = [];
  const stack: Open<Thing>[] = [];
  const waiting = [...spans].filter((s) => s.start < s.end).sort(byPosition);
  for (let i = 0; i < waiting.length; i++) {
    const span = waiting[i];
    if (!span) continue;
    while ((stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= span.start) stack.pop();
    const parent = stack.at(-1);
    const end = Math.min(span.end, parent?.end ?? span.end);
    const element: Open<Thing> = { start: span.start, end, thing: span.thing, children: [] };
    (parent?.children ?? roots).push(element);
    stack.push(element);
    if (end < span.end) insert(waiting, i + 1, { ...span, start: end });
  }
  return roots;
}

/** Puts what is left of a cut span back into the queue, at its place. */
function insert<Thing>(queue: Placed<Thing>[], from: number, rest: Placed<Thing>): void {
  let at = from;
  while (at < queue.length && byPosition(queue[at] ?? rest, rest) < 0) at++;
  queue.splice(at, 0, rest);
}
