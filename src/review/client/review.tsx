/** One fixture under review: state, keys, and what they do. */
import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { compare } from "../../golden/compare.ts";
import type { Difference } from "../../golden/difference.ts";
import type { Layer } from "../../golden/layers.ts";
import { locate } from "../../golden/locate.ts";
import type { Golden } from "../../golden/schema.ts";
import { take, withoutQuote, withQuote } from "../../golden/take.ts";
import type { InterviewRecord } from "../../schema.ts";
import type { Problem } from "../protocol.ts";
import * as api from "./api.ts";
import { Article, selectedSpan } from "./article.tsx";
import { Differences } from "./differences.tsx";
import { Help } from "./help.tsx";
import { type Key, keyOfEvent } from "./keys.ts";
import { linesOf, marksOf, paragraphsOf } from "./marks.ts";
import { People } from "./people.tsx";
import { QuoteEditor } from "./quote-editor.tsx";
import { keyOf, start, step } from "./state.ts";
import { Toolbar } from "./toolbar.tsx";

interface ReviewProps {
  readonly slug: string;
  readonly slugs: readonly string[];
  readonly golden: Golden;
  readonly record: InterviewRecord;
  readonly problems: Problem["problems"];
  readonly readOnly: boolean;
  readonly onOpen: (slug: string) => void;
}

export function Review({ slug, slugs, golden: first, record, problems, readOnly, onOpen }: ReviewProps) {
  const [state, dispatch] = useReducer(step, undefined, () => start(slug, record, first));
  const [said, setSaid] = useState(problems.map(({ message }) => message).join("; "));
  const [help, setHelp] = useState(false);
  const [layers, setLayers] = useState(true);
  const [layer, setLayer] = useState<Layer | null>(null);
  const { golden, current, quote, rejected } = state;

  const lines = useMemo(() => linesOf(record.text), [record]);
  const located = useMemo(() => locate(golden, record.text), [golden, record]);
  const differences = useMemo(
    () => compare(golden, located, record, layer ? { only: [layer] } : {}).differences,
    [golden, located, record, layer],
  );
  const paragraphs = useMemo(
    () => paragraphsOf(lines, marksOf(golden, located, record, differences)),
    [lines, golden, located, record, differences],
  );
  const open = differences.filter((difference) => !rejected.has(keyOf(difference)));
  const dirty = golden !== state.saved;

  /** The open difference that comes after one in the article, or before it. */
  const beside = (by: 1 | -1): Difference | null => {
    const at = open.findIndex((difference) => keyOf(difference) === current);
    if (at < 0) return (by === 1 ? open[0] : open.at(-1)) ?? null;
    return open[at + by] ?? null;
  };
  const go = (difference: Difference | null) => {
    if (!difference) return setSaid("no more differences");
    dispatch({ type: "go", key: keyOf(difference), quote: difference.quote?.golden ?? null });
  };
  const nextKey = (): string | null => {
    const next = beside(1);
    return next ? keyOf(next) : null;
  };
  const accept = (difference: Difference) => {
    dispatch({ type: "change", golden: take(golden, record, difference), quote: null, next: nextKey() });
    setSaid("accepted what the pipeline says");
  };
  const reject = (difference: Difference) => {
    dispatch({ type: "reject", key: keyOf(difference), next: nextKey() });
    setSaid("kept what the golden says");
  };
  const change = (changed: Golden, held?: number | null) =>
    dispatch({ type: "change", golden: changed, ...(held === undefined ? {} : { quote: held }) });
  const addQuote = () => {
    const span = selectedSpan();
    if (!span) return setSaid("select words of the article first, then press n");
    const changed = withQuote(golden, record.text, span, null);
    const at = changed.quotes.findIndex((q) => !golden.quotes.includes(q));
    if (at < 0) return;
    dispatch({ type: "change", golden: changed, quote: at });
    document.getSelection()?.removeAllRanges();
    setSaid("new quote: pick its speaker");
    focusOn("speaker");
  };
  const addSpan = () => {
    const span = selectedSpan();
    if (!span || quote === null) return setSaid("hold a quote, then select words of the article");
    const words = record.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
    const quotes = golden.quotes.map((q, i) => (i === quote ? { ...q, spans: [...q.spans, words] } : q));
    if (words !== "") change({ ...golden, quotes });
  };
  const hold = (index: number) => {
    const count = golden.quotes.length;
    if (count > 0) dispatch({ type: "go", key: null, quote: (index + count) % count });
  };
  const save = async (kept: Golden) => {
    if (readOnly) return setSaid("records are only looked at: saidby label makes a golden of an article");
    try {
      const { saved } = await api.saved(slug, kept);
      dispatch({ type: "saved", golden: kept });
      setSaid(`saved ${saved}`);
    } catch (error) {
      setSaid(`not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const acceptGolden = () => {
    const { unreviewed: _, ...read } = golden;
    change(read);
    void save(read);
  };

  const held = differences.find((difference) => keyOf(difference) === current);
  const doing: Record<Key, () => void> = {
    j: () => go(beside(1)),
    k: () => go(beside(-1)),
    a: () => held && accept(held),
    r: () => held && reject(held),
    "]": () => hold((quote ?? -1) + 1),
    "[": () => hold((quote ?? 0) - 1),
    n: addQuote,
    "+": addSpan,
    s: () => focusOn("speaker"),
    d: () => quote !== null && change(withoutQuote(golden, quote), null),
    u: () => dispatch({ type: "undo" }),
    U: () => dispatch({ type: "redo" }),
    m: () => setLayers(!layers),
    w: () => void save(golden),
    "?": () => setHelp(true),
  };

  // what is memoised keeps its functions; they find today's actions here
  const actions = useRef({ doing, go, accept, reject, hold });
  actions.current = { doing, go, accept, reject, hold };
  const [stable] = useState(() => ({
    go: (difference: Difference) => actions.current.go(difference),
    accept: (difference: Difference) => actions.current.accept(difference),
    reject: (difference: Difference) => actions.current.reject(difference),
    hold: (index: number) => actions.current.hold(index),
  }));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
      const key = keyOfEvent(event);
      if (key === null || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      actions.current.doing[key]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (dirty) window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
  useEffect(() => show("[data-key=held]"), [current]);
  useEffect(
    () => show(current === null ? ".article [data-held]" : ".article .current, .article [data-held]"),
    [current, quote],
  );

  return (
    <div class={layers ? "review" : "review plain"}>
      <Toolbar
        slug={slug}
        slugs={slugs}
        open={open.length}
        dirty={dirty && !readOnly}
        unreviewed={golden.unreviewed === true}
        undoable={state.past.length > 0}
        redoable={state.future.length > 0}
        said={said}
        onOpen={(other) => (!dirty || confirm("Leave without saving?") ? onOpen(other) : undefined)}
        onUndo={doing.u}
        onRedo={doing.U}
        onSave={doing.w}
        onAccept={acceptGolden}
        onHelp={doing["?"]}
      />
      <div class="sides">
        <Article
          text={record.text}
          paragraphs={paragraphs}
          quote={quote}
          current={held?.span ?? null}
          onQuote={stable.hold}
        />
        <aside aria-label="Golden">
          {quote !== null ? (
            <QuoteEditor golden={golden} index={quote} onChange={change} onSpan={addSpan} />
          ) : null}
          <div class="lists">
            <Differences
              differences={differences}
              current={current}
              rejected={rejected}
              layer={layer}
              onLayer={setLayer}
              onGo={stable.go}
              onAccept={stable.accept}
              onReject={stable.reject}
            />
            <People golden={golden} onChange={change} />
          </div>
        </aside>
      </div>
      {help ? <Help onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

/** After the next drawing: what it brings may not be there yet. */
const focusOn = (id: string): void => void requestAnimationFrame(() => document.getElementById(id)?.focus());

function show(selector: string): void {
  document.querySelector(selector)?.scrollIntoView({ block: "center" });
}
