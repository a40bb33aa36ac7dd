/** The words of all texts that a reader has read, numbered, so that what is asked of a word is worked out once. */
export interface Vocabulary {
  /** In lower case, with straight apostrophes; words are only ever added. */
  readonly words: readonly string[];
}

/**
 * A property of words as a table by their numbers: the function is called once for each word of a vocabulary, and the
 * table has the property of every word that the vocabulary holds when it is asked for.
 */
export function wordTable(property: (word: string) => number): (vocabulary: Vocabulary) => Int32Array {
  const tables = new WeakMap<Vocabulary, { values: Int32Array; known: number }>();
  return (vocabulary) => {
    const { words } = vocabulary;
    const table = tables.get(vocabulary) ?? { values: new Int32Array(0), known: 0 };
    if (table.known === words.length) return table.values;
    if (table.values.length < words.length) {
      const values = new Int32Array(2 * words.length);
      values.set(table.values);
      table.values = values;
    }
    for (; table.known < words.length; table.known++)
      table.values[table.known] = property(words[table.known] ?? "");
    tables.set(vocabulary, table);
    return table.values;
  };
}
