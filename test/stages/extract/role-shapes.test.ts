import { describe, expect, test } from "vitest";
import { roleLines, type Shapes } from "./role-lines.ts";

const SHAPES: Shapes = {
  "a title before the name": [
    ["Co-hosts Mary Wilson and Robert Hansen laughed.", ["Mary Wilson: Co-hosts", "Robert Hansen: Co-hosts"]],
    ["The award-winning novelist Anna Berg laughed.", ["Anna Berg: novelist"]],
    [
      "Former Acme Pictures chief executive Robert Hansen laughed.",
      ["Robert Hansen: chief executive @ Acme Pictures (former)"],
    ],
    ["Another welder, Mary Wilson, laughed.", ["Mary Wilson: welder"]],
    ["A bell-ringer, Mary Wilson, laughed -", ["Mary Wilson: bell-ringer"]],
    ["Then-mayor Robert Hansen laughed.", ["Robert Hansen: mayor (former)"]],
    ["We met a baker known as Mary Wilson.", ["Mary Wilson: baker"]],
    ["The film stars Mary Wilson as a nurse.", ["Mary Wilson: stars"]],
  ],
  "a title after the name": [
    ["Mary Wilson, 46, of Leeds, a welder, laughed.", ["Mary Wilson: welder"]],
    ["Mary Wilson, a mother of three and a welder, laughed.", ["Mary Wilson: welder"]],
    ["Mary Wilson, a Leeds-based illustrator, laughed.", ["Mary Wilson: illustrator"]],
    [
      "Mary Wilson and Robert Hansen, the studio's co-founders, laughed.",
      ["Mary Wilson: co-founders", "Robert Hansen: co-founders"],
    ],
    [
      "Mary Wilson and Robert Hansen, editor and translator of The Daily Herald, laughed.",
      ["Mary Wilson: editor @ The Daily Herald", "Robert Hansen: translator @ The Daily Herald"],
    ],
    [
      "Mary Wilson, first violin of the Acme Orchestra, laughed.",
      ["Mary Wilson: first violin @ Acme Orchestra"],
    ],
    ["Mary Wilson, a violin in her hand, laughed.", []],
    [
      "Mary Wilson, artist in residence at Acme College, laughed.",
      ["Mary Wilson: artist in residence @ Acme College"],
    ],
    ["Mary Wilson, the taller of the two, a welder, laughed.", ["Mary Wilson: welder"]],
    ["Mary Wilson (34, head of props) laughed.", ["Mary Wilson: head of props"]],
    [
      "Mary Wilson, recently named director of Acme Pictures, laughed.",
      ["Mary Wilson: director @ Acme Pictures"],
    ],
    [
      "Mary Wilson, now in her tenth year as conductor of the Acme Orchestra, laughed.",
      ["Mary Wilson: conductor @ Acme Orchestra"],
    ],
    ["Mary Wilson (Acme Pictures, producer) laughed.", ["Mary Wilson: producer @ Acme Pictures"]],
    ["Mary Wilson, the winner of the prize, laughed.", []],
    ["Mary Wilson, born Mary Berg, a cook, laughed.", ["Mary Wilson: cook"]],
  ],
  "what somebody is or was": [
    ["At Acme Pictures, Mary Wilson is head of sales.", ["Mary Wilson: head of sales @ Acme Pictures"]],
    ["Mary Wilson was for forty years a proofreader.", ["Mary Wilson: proofreader (former)"]],
    ["If Mary Wilson were a nurse, she would laugh.", []],
    ["Mary Wilson could be a nurse.", []],
    ["Mary Wilson was working as a cook.", ["Mary Wilson: cook (former)"]],
    ["A nurse by training, Mary Wilson laughed.", ["Mary Wilson: nurse"]],
    ["Mary Wilson used to be a nurse.", ["Mary Wilson: nurse (former)"]],
    ["Mary Wilson is one of the founders of Acme Pictures.", ["Mary Wilson: founders @ Acme Pictures"]],
    [
      "Mary Wilson, who is a geologist and was the team leader, laughed.",
      ["Mary Wilson: geologist", "Mary Wilson: team leader (former)"],
    ],
    [
      "Mary Wilson left Acme Pictures, where she was chief engineer.",
      ["Mary Wilson: chief engineer @ Acme Pictures (former)"],
    ],
    ["Mary Wilson joined Acme Pictures as chief engineer.", ["Mary Wilson: chief engineer @ Acme Pictures"]],
    [
      "Robert Hansen succeeded Mary Wilson as director of Acme Pictures.",
      ["Robert Hansen: director @ Acme Pictures"],
    ],
    [
      "A former singer and for many years an engineer at Acme Pictures, Mary Wilson laughed.",
      ["Mary Wilson: singer (former)", "Mary Wilson: engineer @ Acme Pictures"],
    ],
  ],
  "what somebody was trained as, or as what she spent her years": [
    [
      "“I was trained as an engineer, at Acme Pictures,” said Mary Wilson.",
      ["Mary Wilson: engineer @ Acme Pictures (former)"],
    ],
    [
      "Mary Wilson has cooked all her life, two years of it as a chef at Acme Pictures.",
      ["Mary Wilson: chef @ Acme Pictures"],
    ],
    ["Mary Wilson saw Robert Hansen off, as a chef at Acme Pictures would.", []],
  ],
  "a description that points forward": [
    [
      "It is late. Her apprentice comes across the yard. Mary Wilson puts down a box.",
      ["Mary Wilson: apprentice"],
    ],
    ["“Nobody reads it,” my editor said. Mary Wilson laughed.", ["Mary Wilson: editor"]],
    ["Her apprentice comes. The yard is empty. Mary Wilson laughed.", []],
    ["Mary Wilson laughed. Her apprentice comes. Mary Wilson laughed again.", []],
  ],
  "a span of time before the title": [
    ["Mary Wilson, until 2001 the vicar, laughed.", ["Mary Wilson: vicar (former)"]],
    ["Mary Wilson, for forty years a vicar, laughed.", ["Mary Wilson: vicar"]],
    ["Mary Wilson, herself a vicar, laughed.", ["Mary Wilson: vicar"]],
    ["Mary Wilson, who by then was vicar, laughed.", ["Mary Wilson: vicar (former)"]],
    ["Mary Wilson, not a vicar but a poet, laughed.", []],
  ],
  "what somebody works as": [
    ["Mary Wilson’s years as a nurse were long.", ["Mary Wilson: nurse"]],
    ["Mary Wilson describes herself as a nurse.", ["Mary Wilson: nurse"]],
    ["Mary Wilson got a job as a nurse.", ["Mary Wilson: nurse"]],
    ["Mary Wilson resigned as head of news.", ["Mary Wilson: head of news (former)"]],
  ],
  "an age beside the title": [
    ["Mary Wilson, who is thirty-seven and an agronomist, laughed.", ["Mary Wilson: agronomist"]],
    ["Mary Wilson was ninety-one, a retired signalman, and tired.", ["Mary Wilson: signalman (former)"]],
  ],
  "who holds an office in the town": [
    [
      "In Cedar Ford there are two inns. Mary Wilson, who has been mayor since May, lives in Cedar Ford.",
      ["Mary Wilson: mayor @ Cedar Ford"],
    ],
    [
      "In Cedar Ford the road is shut. Quay Street, Quay Street and Quay Street are wet. Mayor Mary Wilson laughed.",
      ["Mary Wilson: Mayor @ Cedar Ford"],
    ],
  ],
  "several bearers of one title": [
    ["Two were nurses, Mary Wilson and Anna Berg.", ["Mary Wilson: nurses", "Anna Berg: nurses"]],
  ],
  "a name behind its title": [
    ["The vicar, whose name is Mary Wilson, laughed.", ["Mary Wilson: vicar"]],
    ["The vicar (Mary Wilson) laughed.", ["Mary Wilson: vicar"]],
    ["We met the vicar: Mary Wilson.", ["Mary Wilson: vicar"]],
  ],
  "casts, bands and captions": [
    [
      "The film Salt Road stars Mary Wilson and Robert Hansen.",
      ["Mary Wilson: stars @ Salt Road", "Robert Hansen: stars @ Salt Road"],
    ],
    ["Mary Wilson on vocals, Robert Hansen on drums.", ["Mary Wilson: vocals", "Robert Hansen: drums"]],
    ["Mary Wilson sat on a piano.", []],
    ["Mary Wilson, who plays the bass, laughed.", ["Mary Wilson: plays the bass"]],
    ["Mary Wilson is fifty and drives the school bus.", ["Mary Wilson: drives the school bus"]],
    ["Mary Wilson drove a bus for thirty years.", ["Mary Wilson: drove a bus"]],
    ["Mary Wilson drove a bus for a friend.", []],
    ["Mary Wilson repairs boilers at a workshop.", ["Mary Wilson: repairs boilers"]],
    [
      "The film Salt Road opens in May. We met Mary Wilson, who does the music.",
      ["Mary Wilson: music @ Salt Road"],
    ],
    ["Mary Wilson, who's the voice of Captain Ember, laughed.", ["Mary Wilson: voice of Captain Ember"]],
    ["Mary Wilson (bass) laughed.", ["Mary Wilson: bass"]],
    ["Mary Wilson: curator, Acme Institute", ["Mary Wilson: curator @ Acme Institute"]],
    ["It is late.\n\nMary Wilson\nCurator, Acme Institute", ["Mary Wilson: Curator @ Acme Institute"]],
  ],
  "what has been named before": [
    [
      "Acme Pictures feeds two hundred. Mary Wilson founded it in May.",
      ["Mary Wilson: founded @ Acme Pictures"],
    ],
    [
      "The film “Salt Road” opens in May. Robert Hansen wrote the script. Mary Wilson directs.",
      ["Robert Hansen: wrote @ Salt Road", "Mary Wilson: directs @ Salt Road"],
    ],
    [
      "Mary Wilson is the author of the novel Salt Road. She wrote Salt Road in May.",
      ["Mary Wilson: author @ Salt Road"],
    ],
    ["Mary Wilson leads the ice group at Acme Institute.", ["Mary Wilson: leads @ Acme Institute"]],
  ],
  "what it belongs to": [
    [
      "Acme Pictures opened. Acme Pictures is late, and Acme Pictures said so. The storyboard artist, Mary Wilson, laughed.",
      ["Mary Wilson: storyboard artist @ Acme Pictures"],
    ],
    [
      "Acme Pictures opened. Acme Pictures is late, and Acme Pictures said so. We met Mary Wilson, a plumber.",
      ["Mary Wilson: plumber"],
    ],
    [
      "In Cedar Ford the road is shut. City Manager Mary Wilson lives in Cedar Ford.",
      ["Mary Wilson: City Manager @ Cedar Ford"],
    ],
    [
      "Acme Pictures opened. Acme Pictures is late, and Acme Pictures said so. The composer, Mary Wilson, laughed.",
      ["Mary Wilson: composer @ Acme Pictures"],
    ],
    [
      "Acme Pictures opened a school with Tern Records last year. Its director, Mary Wilson, laughed.",
      ["Mary Wilson: director @ Acme Pictures"],
    ],
    [
      "We went to the Brindle Festival in Leeds. Brindle laughed. Mary Wilson, Brindle's director, saw it.",
      ["Mary Wilson: director @ Brindle Festival"],
    ],
    [
      `A day at the sea\nBy Mary Wilson, Staff Writer\nThe Daily Herald\n18 June 2025\n\n${"The film Salt opens in May, and it has waited for a long time to open. ".repeat(4)}`,
      ["Mary Wilson: Staff Writer @ The Daily Herald"],
    ],
    ["Mary Wilson is the owner of Wilson’s Yard in Leeds.", ["Mary Wilson: owner @ Wilson’s Yard"]],
    [
      "Mary Wilson came from Pinball Animation, where she was a background painter.",
      ["Mary Wilson: background painter @ Pinball Animation (former)"],
    ],
    [
      "“Nobody reads it,” my editor said. Mary Wilson, at Acme Pictures, laughed.",
      ["Mary Wilson: editor @ Acme Pictures"],
    ],
    [
      "Mary Wilson, the director of Acme Pictures, laughed. Her predecessor, Robert Hansen, did not.",
      ["Mary Wilson: director @ Acme Pictures", "Robert Hansen: predecessor @ Acme Pictures"],
    ],
    ["The ferry “Ragnhild” left. Robert Hansen, the bosun, laughed.", ["Robert Hansen: bosun @ Ragnhild"]],
    [
      "Mary Wilson joined Acme Pictures. The film “Salt Road” is its first. Head of costume Anna Berg laughed.",
      ["Anna Berg: Head of costume @ Salt Road"],
    ],
  ],
  "parts and crafts": [
    [
      "The film stars Mary Wilson as Postmistress Anna Berg and Robert Hansen as her deputy, Imran Shah.",
      ["Mary Wilson: stars", "Robert Hansen: stars"],
    ],
    [
      "It has the voices of Mary Wilson as Jack Low and Robert Hansen as the king.",
      ["Mary Wilson: voices", "Robert Hansen: voices"],
    ],
    ["Mary Wilson comes back as Ibuki.", ["Mary Wilson: Ibuki"]],
    ["Mary Wilson plays him with a stoop.", ["Mary Wilson: plays"]],
    ["It runs in May. Set: Mary Wilson. Light: Robert Hansen.", ["Mary Wilson: Set", "Robert Hansen: Light"]],
    [
      "Mary Wilson, who is in charge of Series Composition, laughed.",
      ["Mary Wilson: in charge of Series Composition"],
    ],
  ],
  "what somebody does": [
    [
      "Mary Wilson founded Acme Pictures with Robert Hansen.",
      ["Mary Wilson: founded @ Acme Pictures", "Robert Hansen: founded @ Acme Pictures"],
    ],
    [
      "Mary Wilson, who teaches history at Oxford University, laughed.",
      ["Mary Wilson: teaches history @ Oxford University"],
    ],
    ["Mary Wilson leads Robert Hansen by a mile.", []],
    ["The peach was painted by Mary Wilson.", []],
    [
      "The widow is played by Mary Wilson, the butler by Robert Hansen.",
      ["Mary Wilson: played", "Robert Hansen: played"],
    ],
    ["Mary Wilson drives a car.", []],
    ["Mary Wilson, who is in charge of lighting, laughed.", ["Mary Wilson: in charge of lighting"]],
    ["Based on the novel by Mary Wilson, it runs in May.", ["Mary Wilson: novel"]],
  ],
  "who speaks and who is spoken of": [
    ["Mary Wilson never sleeps. The architect has built nine libraries.", ["Mary Wilson: architect"]],
    ["“I'm the director of Acme Pictures,” said Mary Wilson.", ["Mary Wilson: director @ Acme Pictures"]],
    [
      "Anna Berg: When you are a nurse, you rest?\n\nMary Wilson: No.\n\nAnna Berg: So you were a cook.\n\nMary Wilson: I'm a cook.",
      ["Mary Wilson: cook (former)"],
    ],
  ],
};

describe.each(Object.entries(SHAPES))("roles: %s", (_, examples) => {
  test.each(examples)("%s", (text, expected) => {
    expect(roleLines(text)).toEqual(expected);
  });
});
