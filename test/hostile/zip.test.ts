/** Archives that are not what they say. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { convert } from "../../src/run/convert.ts";
import { unpacksWithin } from "../../src/run/zip.ts";

const MEGABYTE = 1024 * 1024;

/** A zip archive by hand: of each file its content, and the size that the list at the end gives it. */
function zip(files: readonly { readonly content: Buffer; readonly said?: number }[]): Buffer {
  const [bodies, list] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const [i, { content, said = content.length }] of files.entries()) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(`${i}.xml`);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, name, packed);
    list.push(entry, name);
    at += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const zeros = (size: number) => ({ content: Buffer.alloc(size) });

describe("what an archive unpacks to", () => {
  test("is within the limit, or is not", () => {
    const archive = zip([zeros(MEGABYTE), zeros(MEGABYTE)]);
    expect(archive.length).toBeLessThan(10_000);
    expect(unpacksWithin(archive, 2 * MEGABYTE)).toBe(true);
    expect(unpacksWithin(archive, 2 * MEGABYTE - 1)).toBe(false);
  });

  test("is not believed to be what its list says", () => {
    expect(unpacksWithin(zip([{ content: Buffer.alloc(8 * MEGABYTE), said: 10 }]), MEGABYTE)).toBe(false);
    expect(unpacksWithin(zip([{ content: Buffer.alloc(10), said: 20 }]), MEGABYTE)).toBe(false);
  });

  test("is an error where the list is broken", () => {
    for (const broken of [Buffer.from("PK"), zip([zeros(9)]).subarray(0, -1), Buffer.alloc(60)]) {
      expect(() => unpacksWithin(broken, MEGABYTE)).toThrow();
    }
  });
});

test.each([
  ["a bomb", zip(Array.from({ length: 80 }, () => zeros(MEGABYTE))), "too-large"],
  ["a liar", zip([{ content: Buffer.alloc(100 * MEGABYTE), said: 100 }]), "too-large"],
  ["no archive", Buffer.from("PK\u0003\u0004 and no more"), "unreadable"],
])("%s that calls itself a Word file fails before it is unpacked", async (_, bytes, code) => {
  const raw = { id: null, uri: "in/bomb.docx", mediaType: null, bytes };
  await expect(convert(raw)).rejects.toMatchObject({ code, file: "in/bomb.docx", hint: expect.any(String) });
});
