import { InvalidArgumentError } from 'commander';

/** Reads an option's value; what it throws, commander prints with the option's name. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return value;
}
