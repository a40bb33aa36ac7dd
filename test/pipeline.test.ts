import { describe, expect, expectTypeOf, test } from "vitest";
import { pipeline, type Stage } from "../src/pipeline.ts";

interface Start {
  readonly bytes: number;
}
const double: Stage<Start, { readonly doubled: number }> = {
  name: "double",
  run: (doc, report) => {
    report("seen", "bytes were seen");
    return { doubled: doc.bytes * 2 };
  },
};
const show: Stage<{ readonly doubled: number }, { readonly shown: string }> = {
  name: "show",
  run: (doc) => ({ shown: String(doc.doubled) }),
};

describe("pipeline", () => {
  test("a document grows by layers, and carries what was reported", () => {
    const doc = pipeline<Start>().through(double).through(show).run({ bytes: 21 });
    expect(doc).toMatchObject({ bytes: 21, doubled: 42, shown: "42" });
    expect(doc.issues.map((i) => i.code)).toEqual(["seen"]);
  });

  test("a document has the fields of its own input and layers, not those of one before it", () => {
    const perhaps: Stage<Start, { readonly odd?: true }> = {
      name: "perhaps",
      run: ({ bytes }) => (bytes % 2 === 1 ? { odd: true } : {}),
    };
    const steps = pipeline<Start & { readonly note?: string }>().through(perhaps);
    expect(steps.run({ bytes: 1, note: "n" })).toEqual({ bytes: 1, note: "n", odd: true, issues: [] });
    expect(steps.run({ bytes: 2 })).toStrictEqual({ bytes: 2, issues: [] });
    expect(steps.run({ bytes: 3 })).toStrictEqual({ bytes: 3, odd: true, issues: [] });
    expect(steps.layer({ bytes: 2 }, "perhaps")).toStrictEqual({});
  });

  test("a layer is what its stage adds, and later stages do not run", () => {
    const boom: Stage<Start, { readonly never: string }> = {
      name: "boom",
      run: () => {
        throw new Error("ran");
      },
    };
    const steps = pipeline<Start>().through(double).through(boom);
    expect(steps.stages).toEqual(["double", "boom"]);
    expect(steps.layer({ bytes: 1 }, "double")).toEqual({ doubled: 2 });
    expect(() => steps.layer({ bytes: 1 }, "boom")).toThrow("ran");
    expect(() => steps.layer({ bytes: 1 }, "none")).toThrow(RangeError);
  });

  test("a wrong order does not compile", () => {
    const start = pipeline<Start>();
    // @ts-expect-error show needs what double adds
    start.through(show);
    expectTypeOf(start.through(double).through(show).run).returns.toHaveProperty("shown");
  });
});
