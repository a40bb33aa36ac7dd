/** What the engine is told about the memory of articles. */
import { setFlagsFromString } from "node:v8";

/**
 * Tells the engine, for the whole process, that what is made for an article dies with it. From the few articles that it
 * finds alive when it clears memory, it would conclude that such things live long, and put them straight to what does;
 * there, each dead article keeps the next from being cleared. Call it before the first article is read.
 */
export function expectShortLives(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
