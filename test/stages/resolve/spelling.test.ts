import { expect, test } from "vitest";
import { oneEdit } from "../../../src/stages/resolve/spelling.ts";

test("words one edit apart find each other: a letter other, more, less, or two swapped", () => {
  const spellings = oneEdit<string>();
  spellings.add("wakatsuki", "it");
  for (const near of ["wakatsuka", "wakatsukii", "wakatski", "wakatuski"]) {
    expect(new Set(spellings.near(near))).toEqual(new Set(["it"]));
  }
  for (const far of ["wakatsuki", "wakatutsi", "akatsuki", "wakatsu"])
    expect(spellings.near(far)).toEqual([]);
});

test("among many words the same are near as among few", () => {
  const spellings = oneEdit<number>();
  const word = (n: number) => `w${String.fromCharCode(97 + (n % 26), 97 + (n >> 3), 105 + (n % 7))}oda`;
  for (let n = 0; n < 200; n++) spellings.add(word(n), n);
  for (let n = 0; n < 200; n++) {
    const alone = Array.from({ length: 200 }, (_, other) => other).filter((other) => {
      const two = oneEdit<number>();
      two.add(word(other), other);
      return two.near(word(n)).length > 0;
    });
    expect([...new Set(spellings.near(word(n)))].sort((a, b) => a - b)).toEqual(alone);
  }
});
