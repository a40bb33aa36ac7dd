/** The quote in hand: its words, its speaker, and what kind of speech it is. */

import type { Golden, GoldenQuote } from "../../golden/schema.ts";
import { withoutQuote } from "../../golden/take.ts";
import { Choice } from "./fields.tsx";

interface QuoteEditorProps {
  readonly golden: Golden;
  readonly index: number;
  readonly onChange: (golden: Golden, quote?: number | null) => void;
  /** Makes the selected words a further span of the quote. */
  readonly onSpan: () => void;
}

const FORMS = ["quoted", "turn", "reported"] as const;
const ACTS = ["statement", "answer", "question"] as const;

export function QuoteEditor({ golden, index, onChange, onSpan }: QuoteEditorProps) {
  const quote = golden.quotes[index];
  if (!quote) return null;
  const change = (fields: Partial<GoldenQuote>) =>
    onChange({ ...golden, quotes: golden.quotes.map((q, i) => (i === index ? { ...q, ...fields } : q)) });
  const names = [...golden.people, ...golden.entities].map(({ name }) => name);
  return (
    <section aria-labelledby="quote-title" class="editor">
      <h2 id="quote-title">
        Quote {index + 1} <span class="quiet">of {golden.quotes.length}</span>
      </h2>
      <Choice
        id="speaker"
        label="Speaker"
        hint="s"
        value={quote.speaker ?? ""}
        options={[["", "nobody named"], ...names.map((name): [string, string] => [name, name])]}
        onPick={(name) => change({ speaker: name === "" ? null : name })}
      />
      <div class="row">
        <Choice
          id="form"
          label="Form"
          value={quote.form}
          options={FORMS.map((form) => [form, form])}
          onPick={(value) => change({ form: FORMS.find((form) => form === value) ?? quote.form })}
        />
        <Choice
          id="act"
          label="Act"
          value={quote.act ?? "statement"}
          options={ACTS.map((act) => [act, act])}
          onPick={(value) => change({ act: ACTS.find((act) => act === value) ?? "statement" })}
        />
      </div>
      {quote.spans.map((words, i) => (
        <label class="field" key={`${index}-${i}`}>
          <span>{quote.spans.length > 1 ? `Words, part ${i + 1}` : "Words"}</span>
          <textarea
            rows={Math.min(6, 1 + Math.floor(words.length / 44))}
            value={words}
            onChange={(event) => change({ spans: spansWith(quote, i, event.currentTarget.value) })}
          />
        </label>
      ))}
      <div class="row">
        <button type="button" onClick={onSpan}>
          Add the selected words <kbd>+</kbd>
        </button>
        <button type="button" class="danger" onClick={() => onChange(withoutQuote(golden, index), null)}>
          No quote <kbd>d</kbd>
        </button>
      </div>
    </section>
  );
}

/** An emptied part goes, unless it is the last. */
function spansWith(quote: GoldenQuote, at: number, words: string): string[] {
  const spans = quote.spans.map((own, i) => (i === at ? words.trim() : own)).filter((own) => own !== "");
  return spans.length > 0 ? spans : [...quote.spans];
}
