/** What the words around a name say of who asks and who answers. */
import type { Span } from "../../span.ts";

export type Told = "self" | "called" | "introduced" | "beside" | "show";

const SELF =
  /\b(?:i['’]m|i am|my name is|my name['’]s|this is)(?:,? (?:your|the|one of your|as always,?|as usual,?) ?(?:co-?)?hosts?,?)? $/i;
const HERE = /^(?:,? here\b|,? your host\b)/i;
const BESIDE =
  /\b(?:co-?hosts?(?:,| is|,? as always,?)?|joined,? as (?:always|usual),? by|with me,? as (?:always|usual),?(?: is)?|alongside(?: me)?(?: is)?) $/i;
const INTRODUCED =
  /\b(?:joined(?: today| here| now)?(?: again)? by|joining (?:us|me)(?: today| now)?,?(?: is)?|guests?(?: today| this week| tonight)?,?(?: is| are)?|with (?:us|me)(?: today| now| here| again)?,?(?: is| are| we have)?|we have(?: with us)?|welcome(?: back)?(?: to (?:the|our) [^.,;:!?]{1,40})?,?|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|here with|chat(?:ting)? with|interviewing)(?: (?:the|our|my|dr\.?|mr\.?|ms\.?|mrs\.?|professor|prime minister|senator|good friend|old friend|friend))* $/i;
const CALLED_BEFORE =
  /(?:^|[.,!?…—–-]\s|\b(?:welcome|thanks|thank you|hi|hello|hey|morning|afternoon|evening|okay|ok|well|so|now|and|but|yeah|yes|no|right),? (?:(?:prime )?minister |premier |mr\.? |ms\.? |mrs\.? |dr\.? |senator )?)$/i;
const CALLED_AFTER = /^(?:[,!?…]|\.(?:\s|$)|$|\s[—–-])/;

const SHOW_BEFORE = /\b(?:welcome(?: back)? to|listening to|this is|edition of|episode of) (?:the )?$/i;
const SHOW_AFTER = /^ (?:podcast|show|program|programme|report)\b/i;

/** "Welcome to the Ada Pomfret Podcast": the host's. */
const isShow = (lead: string, tail: string): boolean => SHOW_BEFORE.test(lead) && SHOW_AFTER.test(tail);

const AROUND = 60;

/** "I'm Ada.", "With us is Ada Pomfret", "Ada, why": what a turn says of somebody whom it names. */
export function toldWithin(text: string, turn: number, name: Span): Told | null {
  const lead = text.slice(Math.max(turn, name.start - AROUND), name.start).replace(/\s+/g, " ");
  const tail = text.slice(name.end, name.end + 12).replace(/\s+/g, " ");
  if (isShow(lead, tail)) return "show";
  if (SELF.test(lead) || (HERE.test(tail) && /(?:^|[.!?] )$/.test(lead))) return "self";
  if (BESIDE.test(lead)) return "beside";
  if (INTRODUCED.test(lead)) return "introduced";
  return (lead === "" || CALLED_BEFORE.test(lead)) && CALLED_AFTER.test(tail) ? "called" : null;
}

const TALKED =
  "(?:talk(?:ed|s|ing)?|spoke|speaks?|speaking|chat(?:ted|s|ting)?|sat down|sits? down|caught up|catch(?:es)? up|met(?: up)?)";
const ASKED = new RegExp(
  `\\b(?:${TALKED} (?:with|to)|interview(?:ed|s|ing)?(?: with)?|conversation with|discussion with|q ?& ?a with|meet|presents? you|introduc(?:e|es|ing)|spotlight(?:s|ing)|answers (?:of|from|by))(?: (?!about )[^\\s.;:!?]+){0,6} $`,
  "i",
);
const ASKING = new RegExp(
  `^(?: \\([^)]*\\))?(?:,[^.]{0,120},)?(?: (?:has|have|had|recently|also|our))* (?:${TALKED} (?:with|to)|interview(?:ed|s))\\b`,
  "i",
);
const INTERVIEW_BY =
  /\b(?:interview(?:ed)?|conducted|questions|interviewer)(?: (?:was|conducted|is|done))*(?: by|:) $/i;

/** "Ben Okri talked to the painter Ada Pomfret", "Interview by Ben Okri": what the introduction says of who asks whom. */
export function toldBefore(
  text: string,
  name: Span,
): "asking" | "asked" | "self" | "beside" | "introduced" | null {
  const lead = text.slice(Math.max(0, name.start - AROUND), name.start).replace(/\s+/g, " ");
  const tail = text.slice(name.end, name.end + 160).replace(/\s+/g, " ");
  if (INTERVIEW_BY.test(lead) || ASKING.test(tail) || isShow(lead, tail)) return "asking";
  if (SELF.test(lead)) return "self";
  if (BESIDE.test(lead)) return "beside";
  if (ASKED.test(lead)) return "asked";
  return INTRODUCED.test(lead) ? "introduced" : null;
}
