/**
 * Items in handfuls, for those who take several at once: smaller ones towards the end, so that all are busy until then.
 * @param total of the items, as far as is known
 * @param hands that take handfuls at the same time
 * @param most items of a handful
 */
export function* handfuls<Item>(
  items: Iterable<Item>,
  total: number,
  hands: number,
  most: number,
): Generator<readonly Item[]> {
  let handful: Item[] = [];
  let left = total;
  for (const item of items) {
    handful.push(item);
    if (handful.length < Math.min(most, left / (2 * hands))) continue;
    yield handful;
    left -= handful.length;
    handful = [];
  }
  if (handful.length > 0) yield handful;
}
