/** What the golden and the pipeline do not say alike, one after the other. */
import { memo } from "preact/compat";
import type { Difference } from "../../golden/difference.ts";
import { LAYERS, type Layer } from "../../golden/layers.ts";
import { keyOf } from "./state.ts";

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly current: string | null;
  readonly rejected: ReadonlySet<string>;
  /** The layer that is looked at; null for all. */
  readonly layer: Layer | null;
  readonly onLayer: (layer: Layer | null) => void;
  readonly onGo: (difference: Difference) => void;
  readonly onAccept: (difference: Difference) => void;
  readonly onReject: (difference: Difference) => void;
}

export function Differences(props: DifferencesProps) {
  const { differences, current, rejected, layer, onLayer, onGo, onAccept, onReject } = props;
  const open = differences.filter((difference) => !rejected.has(keyOf(difference))).length;
  return (
    <section aria-labelledby="differences-title">
      <div class="row">
        <h2 id="differences-title">
          Differences <span class="count">{open}</span>
        </h2>
        <select
          aria-label="Layer"
          value={layer ?? ""}
          onChange={(event) => onLayer(LAYERS.find((name) => name === event.currentTarget.value) ?? null)}
        >
          <option value="">all layers</option>
          {LAYERS.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {differences.length === 0 ? <p class="quiet">The golden and the pipeline say the same.</p> : null}
      <ol class="differences">
        {differences.map((difference) => {
          const key = keyOf(difference);
          return (
            <Item
              key={key}
              difference={difference}
              held={key === current}
              rejected={rejected.has(key)}
              onGo={onGo}
              onAccept={onAccept}
              onReject={onReject}
            />
          );
        })}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly difference: Difference;
  readonly held: boolean;
  readonly rejected: boolean;
  readonly onGo: (difference: Difference) => void;
  readonly onAccept: (difference: Difference) => void;
  readonly onReject: (difference: Difference) => void;
}

const Item = memo(
  ({ difference, held, rejected, onGo, onAccept, onReject }: ItemProps) => {
    const { field, verdict, expected, actual, sieve, layer } = difference;
    const what = verdict.endsWith(field) ? verdict : `${field} ${verdict}`;
    return (
      <li class={[held ? "held" : "", rejected ? "rejected" : ""].join(" ")}>
        <button
          type="button"
          class="difference"
          aria-current={held ? "true" : undefined}
          data-key={held ? "held" : undefined}
          onClick={() => onGo(difference)}
        >
          <span class="what">
            <b>{what}</b> <i>{layer}</i>
            {rejected ? <em> kept</em> : null}
          </span>
          <span class="side">
            <span class="tag">golden</span> {expected ?? <i>nothing</i>}
          </span>
          <span class="side">
            <span class="tag found">pipeline</span> {actual ?? <i>nothing</i>}
            {sieve ? <code>{sieve}</code> : null}
          </span>
        </button>
        {held ? (
          <span class="choices">
            <button type="button" onClick={() => onAccept(difference)}>
              Pipeline is right <kbd>a</kbd>
            </button>
            <button type="button" onClick={() => onReject(difference)}>
              Golden is right <kbd>r</kbd>
            </button>
          </span>
        ) : null}
      </li>
    );
  },
  (a, b) =>
    a.held === b.held && a.rejected === b.rejected && keyOf(a.difference) === keyOf(b.difference) && !b.held,
);
