export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A text with others put into it; those at one place stand in the order in which they are given. */
export function insertTexts(text: string, insertions: readonly Insertion[]): string {
  let [written, from] = ['', 0];
  for (const { at, text: what } of inOrder(insertions)) {
    written += text.slice(from, at) + what;
    from = at;
  }
  return written + text.slice(from);
}

/** Where a place of the text with the others stands in the text without them. */
export function placeBefore(insertions: readonly Insertion[], place: number): number {
  let added = 0;
  for (const { at, text } of inOrder(insertions)) {
    if (at + added >= place) break;
    added += text.length;
  }
  return place - added;
}

const inOrder = (insertions: readonly Insertion[]): readonly Insertion[] =>
  insertions.toSorted((left, right) => left.at - right.at);
