import { InvalidArgumentError } from "commander";

/** An option's value as a whole number from 1. */
export function count(given: string): number {
  const value = Number(given);
  if (!(Number.isInteger(value) && value > 0)) throw new InvalidArgumentError("a whole number from 1.");
  return value;
}
