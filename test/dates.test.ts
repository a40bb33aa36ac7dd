import { describe, expect, test } from "vitest";
import { isoDate, monthNumbers } from "../src/dates.ts";
import { loadKit } from "../src/run/assets.ts";

const months = monthNumbers(loadKit().lexicons.months);

describe("a date", () => {
  test.each([
    ["November 3, 2024", "2024-11-03"],
    ["14 March 2024", "2024-03-14"],
    ["3rd of May 2021", "2021-05-03"],
    ["January of 2024", "2024-01"],
    ["Sept. 2019", "2019-09"],
    ["October 5", "--10-05"],
    ["2013", "2013"],
    ["2024-05-06", "2024-05-06"],
  ])("%s is %s", (text, value) => {
    expect(isoDate(text, months)).toBe(value);
  });

  test.each(["may", "March", "32 May 2020", "May 2020 at noon", "1/2/2020", ""])("%j is none", (text) => {
    expect(isoDate(text, months)).toBeNull();
  });
});
