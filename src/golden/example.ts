/** What `saidby init` writes: a project to start from, which passes as it stands. */

const ARTICLE = `The lighthouse on Gull Rock has a keeper again. Ada Fenwick, a retired teacher, moved in last spring.

“I came for a week,” Fenwick said. “Then the boat broke down.”

Her neighbour, Tomas Reyes, brings the mail. “She reads the letters aloud to the gulls,” said Reyes.
`;

const GOLDEN = `# What a person says is true of this article. A field that is left out is not judged, null says that there is none.
schema: saidby/golden@1
labelled: [ quotes ]
people:
  - name: Ada Fenwick
    aliases: [ Fenwick ]
  - name: Tomas Reyes
    aliases: [ Reyes ]
quotes:
  - speaker: Ada Fenwick
    spans: ["I came for a week,", "Then the boat broke down."]
    cue: said
  - speaker: Tomas Reyes
    spans: ["She reads the letters aloud to the gulls,"]
    cue: said
`;

const CONFIG = `// The settings of saidby; saidby help check says more.
export default {
  check: {
    fixtures: ["fixtures"],
    // the least F1 over all fixtures, by measure
    thresholds: { speakers: 0.9 },
    // one may go to stdout, the others to files: "junit=check.xml"
    reporters: ["pretty"],
  },
};
`;

/** Path in the project, and content. */
export const EXAMPLE: Readonly<Record<string, string>> = {
  "saidby.config.mjs": CONFIG,
  "fixtures/example/article.txt": ARTICLE,
  "fixtures/example/golden.yaml": GOLDEN,
};
