/** A disk that reaches no further than some folders, for whoever is served over a network. */
import { realpath } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { Failure } from "../failure.ts";
import type { Disk } from "../golden/disk.ts";

/**
 * The disk as seen from these folders: a link that leads out of them is neither read nor written through.
 * @throws Failure `outside` from `read` and `write`
 */
export function confined(disk: Disk, folders: readonly string[]): Disk {
  const roots = Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  const within = async (place: string, path: string): Promise<void> => {
    const real = await realpath(place).catch(() => place);
    if ((await roots).some((root) => isBelow(real, root))) return;
    throw new Failure(
      "outside",
      "this leads out of the fixtures",
      path,
      "put a copy there in place of the link",
    );
  };
  return {
    list: disk.list,
    read: async (path) => {
      await within(path, path);
      return disk.read(path);
    },
    write: async (path, content) => {
      await within(dirname(path), path);
      return disk.write(path, content);
    },
  };
}

const isBelow = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !way.startsWith(sep));
};
