import { describe, expect, test } from "vitest";
import { roleLines, type Shapes } from "./role-lines.ts";

const TELLINGS: Shapes = {
  "predicates that others stand before": [
    ["Mary Wilson is a cooper.", ["Mary Wilson: cooper"]],
    ["Mary Wilson was until March a brand manager.", ["Mary Wilson: brand manager (former)"]],
    ["Mary Wilson was, before that, a florist.", ["Mary Wilson: florist (former)"]],
    ["Mary Wilson is sixty, tiny, and secretary of the club.", ["Mary Wilson: secretary"]],
    ["Mary Wilson is ill, and the director said so.", []],
    [
      "Mary Wilson is a plumber, and on Fridays the caretaker.",
      ["Mary Wilson: plumber", "Mary Wilson: caretaker"],
    ],
    ["Mary Wilson, a baker, formerly a welder, laughed.", ["Mary Wilson: baker", "Mary Wilson: welder"]],
  ],
  "descriptions before the name": [
    ["The rest came from the sexton. Mary Wilson is eighty.", ["Mary Wilson: sexton"]],
    ["It was told to a sexton. Her name is Mary Wilson.", ["Mary Wilson: sexton"]],
    ["He sat down in the chair. Mary Wilson is eighty.", []],
    ["The rest came from the sexton. Mary Wilson, the baker, is eighty.", ["Mary Wilson: baker"]],
  ],
  "what somebody lives by": [
    ["Mary Wilson mends clocks.", ["Mary Wilson: mends clocks"]],
    ["Mary Wilson, who keeps the books, laughed.", ["Mary Wilson: keeps the books"]],
    ["Mary Wilson, who used to drive the school bus, laughed.", ["Mary Wilson: drive the school bus"]],
    ["Mary Wilson drives a bread truck.", ["Mary Wilson: drives a bread truck"]],
    ["Mary Wilson makes sense.", []],
    ["Mary Wilson, who keeps the secret, laughed.", []],
    ["Robert Hansen told his daughter, who is nine and keeps goats.", []],
  ],
  "what somebody did for a work": [
    ["The film Salt was begun by Mary Wilson, who wrote it.", ["Mary Wilson: wrote @ Salt"]],
    ["The film Salt opens in May. The text is by Mary Wilson.", ["Mary Wilson: text @ Salt"]],
    ["The panel was moderated by Mary Wilson.", ["Mary Wilson: moderated"]],
    [
      "The film Salt opens in May. Mary Wilson writes, Robert Hansen animates.",
      ["Mary Wilson: writes @ Salt", "Robert Hansen: animates @ Salt"],
    ],
  ],
};

describe.each(Object.entries(TELLINGS))("roles: %s", (_, examples) => {
  test.each(examples)("%s", (text, expected) => {
    expect(roleLines(text)).toEqual(expected);
  });
});
