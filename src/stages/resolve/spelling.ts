/** Finds words that are one edit apart (a letter more, less, other, or two swapped) without comparing all pairs. */
export interface Spellings<Value> {
  readonly add: (word: string, value: Value) => void;
  /** What was added under a word one edit from this one; never what was added under the word itself. */
  readonly near: (word: string) => Value[];
}

interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

/** Two words one edit apart share a form with one letter left out, or are such a form (after SymSpell, Garbe 2012). */
export function oneEdit<Value>(): Spellings<Value> {
  const entries = new Map<string, Entry<Value>[]>();
  return {
    add: (word, value) => {
      const entry = { word, value };
      for (const key of deletions(word)) {
        const list = entries.get(key);
        if (list) list.push(entry);
        else entries.set(key, [entry]);
      }
    },
    near: (word) => {
      const found: Value[] = [];
      for (const key of deletions(word))
        for (const entry of entries.get(key) ?? []) if (isOneEdit(entry.word, word)) found.push(entry.value);
      return found;
    },
  };
}

/** Longer words are no names; their forms would take quadratic room. */
const LONGEST = 40;

function deletions(word: string): string[] {
  if (word.length > LONGEST) return [];
  const forms = [word];
  for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

function isOneEdit(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  const swapped = restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return swapped || (restA.length <= 1 && restB.length <= 1);
}
