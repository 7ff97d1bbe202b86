/** By path, then by line where a line is given. */
export function byPlace(left: string, right: string): number {
  const parts = (text: string) => /^([^: ]*)(?::(\d+) )?(.*)$/.exec(text) ?? [];
  const [, leftPath = '', leftLine = '0', leftRest = ''] = parts(left);
  const [, rightPath = '', rightLine = '0', rightRest = ''] = parts(right);
  return compare(leftPath, rightPath) || Number(leftLine) - Number(rightLine) || compare(leftRest, rightRest);
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
