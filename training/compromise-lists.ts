/** Takes the name lists out of compromise's lexicon: `npx tsx training/compromise-lists.ts`, after compromise is renewed. */
import { writeFileSync } from "node:fs";
import { compromiseLists } from "../src/nlp/compromise.ts";

const file = {
  about: "What compromise's lexicon knows of names, titles, roles and dates.",
  source: "compromise 14.17 (MIT), its lexicon as it stands in the package, by tag",
  lists: Object.fromEntries([...compromiseLists()].sort(([a], [b]) => (a < b ? -1 : 1))),
};

writeFileSync(new URL("lists/compromise.json", import.meta.url), `${JSON.stringify(file, null, 1)}\n`);
