import { expect, test } from "vitest";
import { feature } from "../src/feature.ts";

const name = (side: string, near: number, quoted: boolean) =>
  feature`side=${side} near=${near} quoted=${quoted}`;

test("a feature is named as its template reads, whatever was named before", () => {
  expect(name("before", 2, true)).toBe("side=before near=2 quoted=true");
  expect(name("before", 3, true)).toBe("side=before near=3 quoted=true");
  expect(name("before", 2, true)).toBe("side=before near=2 quoted=true");
});
