interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onPick: (value: string) => void;
}

/** One of several: the browser's own control, which every keyboard and screen reader knows. */
export function Choice({ id, label, hint, value, options, onPick }: ChoiceProps) {
  return (
    <label class="field" for={id}>
      <span>
        {label} {hint ? <kbd>{hint}</kbd> : null}
      </span>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([option, shown]) => (
          <option key={option} value={option}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
}

/** A short text, taken when it is left or Enter is pressed. */
export function Line({ label, value, onSet }: LineProps) {
  return (
    <input
      class="line"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onSet(event.currentTarget.value.trim())}
    />
  );
}
