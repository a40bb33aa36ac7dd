/** Sets a short range of numbers to one: calling the engine's own `fill` costs more than all that a sentence has to set. */
export function paint(numbers: Int32Array | Uint8Array, value: number, first: number, last: number): void {
  const end = Math.min(last, numbers.length);
  for (let i = first; i < end; i++) numbers[i] = value;
}
