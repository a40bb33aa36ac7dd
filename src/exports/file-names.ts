/** File names from ids, which come from outside: no folders, no hidden files, no two the same. */

/** UTF-16 code units that a name may have; file systems take 255 bytes. */
const LONGEST = 80;

/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Makes a giver of names: ids as they are where they are plain, each name once, whatever the file system's case. */
export function fileNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const plain =
      id
        .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, "-")
        .replace(/^[.-]+|(?<![.])[.]+$/g, "")
        .slice(0, LONGEST) || "article";
    let name = DEVICE.test(plain) ? `article-${plain}` : plain;
    for (let n = 2; taken.has(key(name)); n++) name = `${plain}-${n}`;
    taken.add(key(name));
    return name;
  };
}

const key = (name: string): string => name.normalize("NFKC").toLowerCase();
