/** Whether one of some places, in order, is between two. */
export function isBetween(places: Int32Array, first: number, last: number): boolean {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] as number) < first) from = middle + 1;
    else to = middle;
  }
  return (places[from] ?? last) < last;
}
