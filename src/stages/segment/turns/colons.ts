/** Where the first colon from a place on stands; infinity when there is none. */
export type Colons = (from: number) => number;

/** Looks the colons of a text up one after the other, so that it is gone through once; places must be asked for in order. */
export function colonFinder(text: string): Colons {
  const plain = eachOf(text, ":");
  const wide = eachOf(text, "：");
  return (from) => Math.min(plain(from), wide(from));
}

function eachOf(text: string, sign: string): Colons {
  let at = -1;
  return (from) => {
    if (at < from) {
      const next = text.indexOf(sign, from);
      at = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return at;
  };
}
