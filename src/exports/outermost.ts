import { byPosition, type Span } from "../span.ts";

/** The spans in order, without those that overlap an earlier or longer one: for formats that have one layer. */
export function outermost<S extends Span>(spans: readonly S[]): S[] {
  let end = 0;
  return [...spans].sort(byPosition).filter((span) => {
    if (span.start < end || span.start === span.end) return false;
    end = span.end;
    return true;
  });
}
