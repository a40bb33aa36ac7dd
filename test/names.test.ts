import { describe, expect, test } from "vitest";
import { folded, genderOf, genderOfNoun, isInitial, nameWords, parseName, sameWords } from "../src/names.ts";
import { loadKit } from "../src/run/assets.ts";

const { lexicons } = loadKit();
const parse = (name: string) => parseName(name, lexicons);

describe("a personal name", () => {
  test("falls into honorifics, given names, particles, family name and suffix", () => {
    expect(parse("Dr. Ludo van der Berg Jr.")).toEqual({
      honorifics: ["Dr."],
      given: ["Ludo"],
      particles: ["van", "der"],
      family: ["Berg"],
      suffix: "Jr.",
      address: null,
    });
  });

  test("a form of address at its end is no part of it", () => {
    expect(parse("Oda-san")).toMatchObject({ family: ["Oda"], address: "san" });
    expect(parse("Rin Oda sensei")).toMatchObject({ given: ["Rin"], family: ["Oda"], address: "sensei" });
  });

  test("a mononym is a family name, and a lone title is a name", () => {
    expect(parse("Yaw")).toMatchObject({ given: [], family: ["Yaw"] });
    expect(parse("Doctor")).toMatchObject({ honorifics: [], family: ["Doctor"] });
  });

  test("initials and hyphens stay words of their own", () => {
    expect(parse("R. S. Marsh-Low III")).toMatchObject({
      given: ["R.", "S."],
      family: ["Marsh-Low"],
      suffix: "III",
    });
    expect([isInitial("R."), isInitial("R"), isInitial("Ra")]).toEqual([true, true, false]);
  });

  test("is the same in both orders, and with or without accents", () => {
    expect(sameWords(nameWords(parse("Rin Ōda")))).toBe(sameWords(nameWords(parse("ODA Rin"))));
    expect(folded("Sæther Łukasz d’Or")).toBe("saether lukasz d'or");
  });

  test("tells a gender by its honorific before its given name, and else none", () => {
    expect(genderOf(parse("Ms Robert Low"), lexicons)).toBe("female");
    expect(genderOf(parse("Robert Low"), lexicons)).toBe("male");
    expect(genderOf(parse("Xq Low"), lexicons)).toBeNull();
    expect(["actress", "nephew", "baker"].map((noun) => genderOfNoun(noun, lexicons))).toEqual([
      "female",
      "male",
      null,
    ]);
  });
});
