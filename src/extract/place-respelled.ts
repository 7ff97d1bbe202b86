import type { Respelling } from '../language/language-data.ts';
import type { TreeColumns } from './tree-columns.ts';

/** Has the nodes that respelled texts became stand for what they say. */
export type PlaceRespelled = (tree: TreeColumns, rows: number, text: string) => void;

/** How to do so; `symbolOf` is the number of a kind in the grammar. Null where no respelled text becomes a node. */
export function placeRespelledBy(
  respellings: readonly Respelling[],
  symbolOf: (kind: string) => number,
): PlaceRespelled | null {
  const kinds = respellings.flatMap(({ pattern, node }) =>
    node === undefined ? [] : [{ pattern: new RegExp(pattern, 'dg'), symbol: symbolOf(node) }],
  );
  if (kinds.length === 0) return null;
  return (tree, rows, text) => {
    for (const { pattern, symbol } of kinds)
      for (const { index, 0: whole, indices } of text.matchAll(pattern)) {
        const said = indices?.groups?.text;
        const row = leafAt(tree, rows, index, index + whole.length);
        if (!said || row < 0) continue;
        tree.kind[row] = symbol;
        [tree.start[row], tree.end[row]] = said;
      }
  };
}

/** The node without others in it that takes up a place from its first to its last character; -1 when there is none. */
function leafAt(tree: TreeColumns, rows: number, start: number, end: number): number {
  let [low, high] = [0, rows];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.start[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  for (let row = low; row < rows && tree.start[row] === start; row++)
    if (tree.end[row] === end && tree.last[row] === row) return row;
  return -1;
}
