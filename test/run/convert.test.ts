import { expect, test } from "vitest";
import { convert } from "../../src/run/convert.ts";

const article = (uri: string) => ({ id: null, uri, mediaType: null, bytes: new TextEncoder().encode("PK") });

test("a text is left as it is", async () => {
  expect(await convert(article("a.md"))).toEqual(article("a.md"));
});

test("a Word or PDF file without its package, or that is none, says what to do", async () => {
  for (const uri of ["a.docx", "a.pdf"]) {
    await expect(convert(article(uri))).rejects.toMatchObject({ name: "Failure", file: uri });
    await expect(convert(article(uri))).rejects.toHaveProperty("hint");
  }
});
