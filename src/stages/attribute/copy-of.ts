import type { Act, RunnerUp, Utterance } from "../../document.ts";

type Writable = { -readonly [Field in keyof Utterance]: Utterance[Field] };

/**
 * A copy to write to. Field by field and here alone: what is spread at several places has ever new shapes, and all that reads
 * utterances then is slow.
 */
export function copyOf(utterance: Utterance): Writable {
  const { form, act, part, speaker, reason, spans, content, mention, cue, runnerUp } = utterance;
  const { respondsTo, within, method, confidence } = utterance;
  const copy: Writable & { runnerUp?: RunnerUp } = {
    form,
    act,
    part,
    speaker,
    reason,
    spans,
    content,
    mention,
    cue,
    respondsTo,
    within,
    method,
    confidence,
  };
  if (runnerUp !== undefined) copy.runnerUp = runnerUp;
  return copy;
}

/** The utterance with what it does: it asks, or it answers some other. */
export function acting(utterance: Utterance, act: Act, respondsTo = utterance.respondsTo): Utterance {
  const copy = copyOf(utterance);
  copy.act = act;
  copy.respondsTo = respondsTo;
  return copy;
}
