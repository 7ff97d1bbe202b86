/** The result of integer arithmetic, or an error when it leaves the type, as in the database. */
export function exactInteger<T extends number | bigint>(value: T): T {
  const fits =
    typeof value === 'bigint'
      ? BigInt.asIntN(64, value) === value
      : Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
  if (!fits)
    throw new RangeError(`Overflow: ${value} does not fit ${typeof value === 'bigint' ? 'a bigint' : 'an integer'}.`);
  return value;
}
