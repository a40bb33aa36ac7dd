/** What the page knows of one fixture. Every change of the golden is a step that can be undone. */
import type { Difference } from "../../golden/difference.ts";
import type { Golden } from "../../golden/schema.ts";
import type { InterviewRecord } from "../../schema.ts";

export interface State {
  readonly slug: string;
  readonly record: InterviewRecord;
  readonly golden: Golden;
  /** The golden as it is on disk. */
  readonly saved: Golden;
  readonly past: readonly Golden[];
  readonly future: readonly Golden[];
  /** Differences of which a person says that the golden is right. */
  readonly rejected: ReadonlySet<string>;
  /** The difference in hand, by its key. */
  readonly current: string | null;
  /** The quote in hand, by its index in the golden. */
  readonly quote: number | null;
}

export type Action =
  | {
      readonly type: "change";
      readonly golden: Golden;
      readonly quote?: number | null;
      readonly next?: string | null;
    }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "reject"; readonly key: string; readonly next: string | null }
  | { readonly type: "go"; readonly key: string | null; readonly quote: number | null }
  | { readonly type: "saved"; readonly golden: Golden };

export const start = (slug: string, record: InterviewRecord, golden: Golden): State => ({
  slug,
  record,
  golden,
  saved: golden,
  past: [],
  future: [],
  rejected: new Set(),
  current: null,
  quote: null,
});

export function step(state: State, action: Action): State {
  switch (action.type) {
    case "change":
      return {
        ...state,
        golden: action.golden,
        past: [...state.past, state.golden],
        future: [],
        quote: action.quote === undefined ? state.quote : action.quote,
        current: action.next === undefined ? state.current : action.next,
      };
    case "undo": {
      const before = state.past.at(-1);
      if (!before) return state;
      const future = [state.golden, ...state.future];
      return { ...state, golden: before, past: state.past.slice(0, -1), future };
    }
    case "redo": {
      const [after, ...future] = state.future;
      return after ? { ...state, golden: after, past: [...state.past, state.golden], future } : state;
    }
    case "reject":
      return { ...state, rejected: new Set([...state.rejected, action.key]), current: action.next };
    case "go":
      return { ...state, current: action.key, quote: action.quote };
    case "saved":
      return { ...state, saved: action.golden };
  }
}

/** Stays the same as long as the difference does, whatever is changed before it. */
export const keyOf = ({ span, measure, field, verdict, expected, actual }: Difference): string =>
  [span?.start ?? "", measure, field, verdict, expected ?? "", actual ?? ""].join("|");
