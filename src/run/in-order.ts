/**
 * Does `work` on every item, up to `ahead` of them at once, and gives the results in the order of the items. Ends early
 * when the consumer does, once what was started is done.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  try {
    for (const item of items) {
      const result = work(item);
      result.catch(() => {}); // it is thrown where it is awaited
      started.push(result);
      const first = started.length >= ahead ? started.shift() : undefined;
      if (first) yield await first;
    }
    for (let first = started.shift(); first; first = started.shift()) yield await first;
  } finally {
    await Promise.allSettled(started);
  }
}
