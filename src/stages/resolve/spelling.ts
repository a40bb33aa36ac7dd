/** Finds words that are one edit apart (a letter more, less, other, or two swapped) without comparing all pairs. */
export interface Spellings<Value> {
  readonly add: (word: string, value: Value) => void;
  /** What was added under a word one edit from this one; never what was added under the word itself. */
  readonly near: (word: string) => Value[];
}

/**
 * Two words one edit apart share a form with one letter left out, or are such a form (after SymSpell, Garbe 2012). A form is
 * never written out, it is a number; words that share one by chance are told apart when they are compared.
 */
export function oneEdit<Value>(): Spellings<Value> {
  const words: string[] = [];
  const values: Value[] = [];
  let index: Index | null = null;
  return {
    add: (word, value) => {
      words.push(word);
      values.push(value);
      index = null;
    },
    near: (word) => {
      const found: Value[] = [];
      if (words.length <= FEW) {
        for (let i = 0; i < words.length; i++) {
          const value = values[i];
          if (value !== undefined && isOneEdit(words[i] ?? "", word)) found.push(value);
        }
        return found;
      }
      index ??= indexOf(words);
      const { heads, next, owner } = index;
      const count = readForms(word);
      for (let k = 0; k < count; k++) {
        for (let at = heads[slotOf(heads, k)] ?? 0; at > 0; at = next[at] ?? 0) {
          const value = values[owner[at] ?? 0];
          if (value !== undefined && isOneEdit(words[owner[at] ?? 0] ?? "", word)) found.push(value);
        }
      }
      return found;
    },
  };
}

/** So few words are compared with each other: nearly all differ in length or in their first letters. */
const FEW = 64;

/** By the numbers of their forms: the last word that has such a form, and from each the one before it; 0 is none. */
interface Index {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly owner: Int32Array;
}

function indexOf(words: readonly string[]): Index {
  let most = 1;
  for (const word of words) most += word.length + 1;
  const heads = new Int32Array(1 << (32 - Math.clz32(2 * most)));
  const next = new Int32Array(most);
  const owner = new Int32Array(most);
  let size = 1;
  for (let i = 0; i < words.length; i++) {
    const count = readForms(words[i] ?? "");
    for (let k = 0; k < count; k++) {
      const slot = slotOf(heads, k);
      next[size] = heads[slot] ?? 0;
      owner[size] = i;
      heads[slot] = size++;
    }
  }
  return { heads, next, owner };
}

/** Longer words are no names; their forms would take quadratic room. */
const LONGEST = 40;

/** The numbers of the forms of the word that was read last: of itself, and of itself without each of its letters. */
const forms = new Int32Array(LONGEST + 1);
/** The numbers of its beginnings. */
const fronts = new Int32Array(LONGEST + 1);

const FACTOR = 0x01000193;

function readForms(word: string): number {
  const { length } = word;
  if (length > LONGEST) return 0;
  let whole = 0;
  for (let i = 0; i < length; i++) {
    fronts[i] = whole;
    whole = (Math.imul(whole, FACTOR) + word.charCodeAt(i)) | 0;
  }
  forms[0] = whole;
  let after = 0;
  let power = 1;
  for (let i = length - 1; i >= 0; i--) {
    forms[i + 1] = (Math.imul(fronts[i] ?? 0, power) + after) | 0;
    after = (after + Math.imul(word.charCodeAt(i), power)) | 0;
    power = Math.imul(power, FACTOR);
  }
  return length + 1;
}

/** Where the `k`th form of the word that was read last has its head. */
function slotOf(heads: Int32Array, k: number): number {
  const form = Math.imul(forms[k] ?? 0, 0x9e3779b1);
  return (form ^ (form >>> 15)) & (heads.length - 1);
}

function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.charCodeAt(0) !== b.charCodeAt(0) || a === b) return false;
  if (a.length > LONGEST || b.length > LONGEST) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  const crossed =
    a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start);
  return restA === 2 && restB === 2 && crossed;
}
