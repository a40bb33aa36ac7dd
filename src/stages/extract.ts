/** What the words say: tokens, sentences, mentions, cues and claims of roles. */
import type { Extracted, Ingested, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { NameTagger } from "../nlp/tagger.ts";
import type { Stage } from "../pipeline.ts";
import type { Reader } from "../tokens.ts";
import { findCues } from "./extract/cues.ts";
import { findMentions } from "./extract/mentions.ts";
import { findRoles } from "./extract/roles.ts";
import { findSentences } from "./extract/sentences.ts";

export const extract = (
  read: Reader,
  tag: NameTagger,
  lexicons: Lexicons,
): Stage<Ingested & Segmented, Extracted> => ({
  name: "extract",
  run: (doc) => {
    const tokens = read(doc.text);
    const sentences = findSentences(tokens, doc.blocks, doc.quotations);
    const mentions = findMentions(doc.text, tokens, sentences, tag, lexicons);
    const cues = findCues(tokens, doc.quotations, lexicons);
    const claims = findRoles(doc.text, tokens, mentions, lexicons);
    return { tokens, sentences, mentions, cues, claims };
  },
});
