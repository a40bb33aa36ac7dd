/** What the golden workflow needs of a disk; a door hands it in. */
export interface Disk {
  /** The bytes of a file; a Failure with the file's name when it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** What a folder holds, by name; null when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly Entry[] | null>;
  /** Writes a whole file or nothing. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
}

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

export const joined = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .map((part, i) => (i < parts.length - 1 ? part.replace(/(?<!\/)\/+$/, "") || "/" : part))
    .join("/")
    .replace(/^\/\//, "/");
