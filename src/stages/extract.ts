/** What the words say: tokens, sentences, mentions and claims of roles. */
import type { Extracted, Ingested, Segmented } from "../document.ts";
import { landmarksOf } from "../landmarks.ts";
import type { Lexicons } from "../lexicons.ts";
import type { NameTagger } from "../nlp/tagger.ts";
import type { KnownPerson } from "../people.ts";
import type { Stage } from "../pipeline.ts";
import type { Reader } from "../tokens.ts";
import { findAbout } from "./extract/about.ts";
import { tokensOfBlocks } from "./extract/block-tokens.ts";
import { findKnownPeople } from "./extract/known-people.ts";
import { findMentions } from "./extract/mentions.ts";
import { findRoles } from "./extract/roles.ts";
import { findSentences } from "./extract/sentences.ts";
import { titleGuest } from "./extract/title-guest.ts";

export const extract = (
  read: Reader,
  tag: NameTagger,
  lexicons: Lexicons,
  people: readonly KnownPerson[] = [],
): Stage<Ingested & Segmented, Extracted> => ({
  name: "extract",
  run: (doc) => {
    const tokens = read(doc.text);
    const blocks = tokensOfBlocks(tokens, doc.blocks);
    const landmarks = landmarksOf(lexicons)(tokens);
    const sentences = findSentences(doc.text, tokens, blocks, doc.quotations, landmarks, lexicons);
    const head = findAbout(doc, lexicons);
    const guest = titleGuest(head.title, doc.text, doc, read, lexicons);
    const about = guest === null ? head : { ...head, cast: [...head.cast, { name: guest, part: null }] };
    // Names and roles are read with English lists and English weights: in another language they would be invented.
    if (doc.metadata.lang !== null && doc.metadata.lang !== "en") {
      return {
        tokens,
        sentences,
        mentions: [],
        claims: [],
        about: { ...doc.metadata, bylineSpans: [], outletSpan: null },
      };
    }
    const known = findKnownPeople(tokens, people, read);
    const mentions = findMentions(doc, about, { tokens, blocks, landmarks }, known, tag, lexicons);
    const claims = findRoles(tokens, sentences, mentions, doc.turns, lexicons);
    return { tokens, sentences, mentions, claims, about };
  },
});
