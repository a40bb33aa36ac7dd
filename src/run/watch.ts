/** Waits for changes on disk. */
import { watch } from "chokidar";

/** Editors write a file in several steps. */
const SETTLED_MS = 100;

/** Hidden files, the temporary ones of an atomic write among them. */
const HIDDEN = /(?:^|[\\/])(?:\.[^.\\/]|node_modules[\\/])/;

/**
 * Calls `changed` after files in the folders change, once for changes that come together and never while it runs.
 * @returns stops watching
 */
export function onChange(folders: readonly string[], changed: () => Promise<void>): () => Promise<void> {
  const watcher = watch([...folders], { ignoreInitial: true, ignored: HIDDEN });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, SETTLED_MS);
  });
  return () => watcher.close();
}
