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
  "who and what between a person and a title": [
    ["I was warned by the director of the company, Mary Wilson, in May.", ["Mary Wilson: director"]],
    [
      "Its president, former mayor Mary Wilson, laughed.",
      ["Mary Wilson: president", "Mary Wilson: mayor (former)"],
    ],
    ["The editor at that time, Mary Wilson, laughed.", ["Mary Wilson: editor"]],
    ["The cook, a quiet man called Robert Hansen, laughed.", ["Robert Hansen: cook"]],
    ["The cook is called Mary Wilson.", ["Mary Wilson: cook"]],
    ["The cook who left in May is Mary Wilson.", ["Mary Wilson: cook"]],
    ["The pilots are Mary Wilson and Robert Hansen.", ["Mary Wilson: pilots", "Robert Hansen: pilots"]],
    ["Mary Wilson (they/them), a plumber, laughed.", ["Mary Wilson: plumber"]],
    ["The shoes came from the club, from Mary Wilson, the treasurer.", ["Mary Wilson: treasurer"]],
    ["Mary Wilson, a 46-year-old teacher from Leeds, laughed.", ["Mary Wilson: teacher"]],
    ["Mary Wilson laughs. She's head of sound.", ["Mary Wilson: head of sound"]],
    ["Mary Wilson, who in those days was treasurer, laughed.", ["Mary Wilson: treasurer (former)"]],
    ["The board made Mary Wilson an honorary member.", ["Mary Wilson: honorary member"]],
    ["Mary Wilson took over from Robert Hansen as director.", ["Mary Wilson: director"]],
    ["Mary Wilson left after six years as a nurse.", ["Mary Wilson: nurse (former)"]],
    ["Mary Wilson serves as both writer and director.", ["Mary Wilson: writer", "Mary Wilson: director"]],
    ["The band has changed its trumpet, Mary Wilson.", ["Mary Wilson: trumpet"]],
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
