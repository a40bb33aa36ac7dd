/** More words than an article holds; beyond them all are forgotten, so that memory stays flat over any number of articles. */
const MOST = 50_000;

/** The same words in memory of their own: what is kept as a slice would keep the whole article that it is cut from. */
export const copied = (slice: string): string =>
  slice.length < SHORTEST_VIEW ? slice : slice.split("").join("");

/** Engines copy shorter slices themselves. */
const SHORTEST_VIEW = 13;

/** The same function of a word, its answers kept. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (known.size >= MOST) known.clear();
    const own = copied(word);
    const found = answer(own);
    known.set(own, found);
    return found;
  };
}

/** What is made once from each of some lists, and kept as long as the lists are. */
export function madeOnce<Lists extends object, Made>(make: (lists: Lists) => Made): (lists: Lists) => Made {
  const made = new WeakMap<Lists, { readonly lists: Lists; readonly it: Made }>();
  // Nearly always the same lists are asked for again, and to look them up takes longer than what is then done with them.
  let latest: { readonly lists: Lists; readonly it: Made } | undefined;
  return (lists) => {
    if (latest?.lists === lists) return latest.it;
    const known = made.get(lists);
    latest = known ?? { lists, it: make(lists) };
    if (known === undefined) made.set(lists, latest);
    return latest.it;
  };
}

/** Of all that is kept of the article that is being read: what lets go of it. */
const keeping: (() => void)[] = [];

/**
 * What is made from each article, kept until it is made from another one or the article is done. A weak map that outlives them
 * would keep all that hangs on its values, many articles long, until the whole heap is cleared.
 */
export function keptForOne<Article extends object, Made>(
  make: (article: Article) => Made,
): (article: Article) => Made {
  let last: { readonly article: Article; readonly made: Made } | null = null;
  const letGo = () => {
    last = null;
  };
  return (article) => {
    if (last?.article === article) return last.made;
    const made = make(article);
    if (last === null) keeping.push(letGo);
    last = { article, made };
    return made;
  };
}

/** Lets go of an article that is done: what still hangs on it is copied each time when the engine clears young memory. */
export function forgetArticle(): void {
  for (const letGo of keeping) letGo();
  keeping.length = 0;
}

/** What is made when somebody asks for it first, and kept. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
