import { describe, expect, test } from "vitest";
import { interview } from "../pipelines/interview.ts";
import { readPeople } from "../src/people.ts";
import { loadKit } from "../src/run/assets.ts";

const CAST = `
people:
  - name: Ann Lee
    aliases: [Bluebird]
    part: interviewer
    roles:
      - { title: founder, of: Acme Pictures }
`;

const TEXT = "Acme Pictures opened in May. “It rains,” Bluebird said. Ann Lee laughed.";

const read = (cast: string) => {
  const bytes = new TextEncoder().encode(TEXT);
  const pipeline = interview({ ...loadKit(), people: readPeople(cast) });
  return pipeline.run({ id: "test", uri: null, mediaType: "text/plain", bytes }).record;
};

describe("a known cast", () => {
  test("joins names that the article does not join, and gives the part", () => {
    const entity = read(CAST).entities.find((e) => e.name === "Ann Lee");
    expect(entity).toMatchObject({ type: "person", aliases: ["Bluebird"], part: "interviewer" });
    expect(entity?.mentions.filter((m) => m.form === "name")).toHaveLength(2);
    expect(read("[]").entities.find((e) => e.aliases.includes("Bluebird"))).toBeUndefined();
  });

  test("gives roles, and says that they are known", () => {
    const record = read(CAST);
    const [role] = record.roles;
    expect(role).toMatchObject({ title: "founder", method: "known-cast", text: "Bluebird" });
    expect(record.entities.find((e) => e.id === role?.of)?.name).toBe("Acme Pictures");
  });

  test("may be a bare list, and is refused with the file's name when it is something else", () => {
    expect(readPeople("- name: Ann Lee")).toEqual([{ name: "Ann Lee", aliases: [], part: null, roles: [] }]);
    for (const bad of ["name: Ann", "- nam: Ann", "- name: [", "people: 3"]) {
      expect(() => readPeople(bad, "people.yaml")).toThrow(expect.objectContaining({ code: "people" }));
    }
  });
});
