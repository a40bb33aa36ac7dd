/** The same numbers where there is room for `size` of them; else a copy of them with twice that room. */
export function roomier(numbers: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= numbers.length) return numbers;
  const more = new Int32Array(2 * size);
  more.set(numbers);
  return more;
}
