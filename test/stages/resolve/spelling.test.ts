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
