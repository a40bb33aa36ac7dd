/** The last of a sorted list that starts before an offset, by halving. */
export function lastBefore<Item extends { readonly start: number }>(
  list: readonly Item[],
  offset: number,
): Item | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
