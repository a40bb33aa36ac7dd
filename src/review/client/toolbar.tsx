interface ToolbarProps {
  readonly slug: string;
  readonly slugs: readonly string[];
  readonly open: number;
  readonly dirty: boolean;
  readonly unreviewed: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** The last thing that happened, in words. */
  readonly said: string;
  readonly onOpen: (slug: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onAccept: () => void;
  readonly onHelp: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { slug, slugs, open, dirty, unreviewed, undoable, redoable, said } = props;
  return (
    <header class="toolbar">
      <h1>
        <span class="brand">saidby</span>
        <select
          aria-label="Fixture"
          value={slug}
          onChange={(event) => props.onOpen(event.currentTarget.value)}
        >
          {slugs.map((other) => (
            <option key={other} value={other}>
              {other}
            </option>
          ))}
        </select>
      </h1>
      <p class="said" role="status">
        {said || (open === 0 ? "nothing differs" : `${open} to decide`)}
      </p>
      <div class="buttons">
        <button type="button" disabled={!undoable} onClick={props.onUndo}>
          Undo <kbd>u</kbd>
        </button>
        <button type="button" disabled={!redoable} onClick={props.onRedo}>
          Redo <kbd>U</kbd>
        </button>
        <button type="button" onClick={props.onHelp}>
          Keys <kbd>?</kbd>
        </button>
        <button type="button" class={unreviewed ? "" : "main"} disabled={!dirty} onClick={props.onSave}>
          {dirty ? "Save" : "Saved"} <kbd>w</kbd>
        </button>
        {unreviewed ? (
          <button type="button" class="main" onClick={props.onAccept}>
            I have read it: accept
          </button>
        ) : null}
      </div>
    </header>
  );
}
