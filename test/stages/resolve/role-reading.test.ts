import { expect, test } from "vitest";
import { reading } from "../../../pipelines/interview.ts";
import { roleReading } from "../../../src/roles/roles-of.ts";
import { loadKit } from "../../../src/run/assets.ts";

const TEXT =
  "Tern Bakery opens\n\nTern Bakery and Olm Bakery opened. Olm Bakery is near Tern Bakery, said Ann Lee.";

test("what an article is about is read again when its head is another, and only then", () => {
  const kit = loadKit();
  const bytes = new TextEncoder().encode(TEXT);
  const doc = reading(kit).run({ id: null, uri: null, mediaType: "text/plain", bytes });
  const read = () => roleReading(doc, doc.entities, doc.entityOf, kit.lexicons);
  const topic = () => doc.entities[read().topics().organization ?? -1]?.name;
  expect(read()).toBe(read());
  Object.assign(doc, { about: { ...doc.about, title: "Tern Bakery opens" } });
  expect(topic()).toBe("Tern Bakery");
  Object.assign(doc, { about: { ...doc.about, title: "Olm Bakery closes" } });
  expect(topic()).toBe("Olm Bakery");
});
