import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");
/** Paragraphs of one article. */
const PARAGRAPHS = 4;

/** Writes small articles that differ from each other, always the same ones: a few paragraphs of a fixture and a number. */
export function smallArticles(folder: string, count: number): string {
  const paragraphs = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((file) => /article\.(txt|md)$/.test(file))
    .sort()
    .flatMap((file) => readFileSync(join(FIXTURES, file), "utf8").split(/\n\s*\n/));
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const from = (i * PARAGRAPHS) % (paragraphs.length - PARAGRAPHS);
    const text = [...paragraphs.slice(from, from + PARAGRAPHS), `Article ${i}.`].join("\n\n");
    writeFileSync(join(folder, `${String(i).padStart(5, "0")}.txt`), `${text}\n`);
  }
  return folder;
}
