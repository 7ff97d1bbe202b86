import type { Tree } from 'web-tree-sitter';
import { readByCursor } from './read-by-cursor.ts';
import { TreeColumns } from './tree-columns.ts';
import type { TreeReader } from './tree-reader.ts';

const columnNames = ['kind', 'field', 'parent', 'last', 'start', 'end', 'flags'] as const;

/** Compares a reader with the public cursor on one tree; answers the first difference as a sentence, or null. */
export function checkReader(reader: TreeReader, tree: Tree, tokens: Uint8Array): string | null {
  const expected = new TreeColumns();
  const actual = new TreeColumns();
  const room = tree.rootNode.descendantCount + 1;
  expected.prepare(room);
  actual.prepare(room);
  const expectedRows = readByCursor(tree, tokens, expected);
  const actualRows = reader(tree, tokens, actual);
  if (expectedRows !== actualRows) return `it read ${actualRows} nodes where the cursor read ${expectedRows}`;
  for (const name of columnNames) {
    for (let row = 0; row < expectedRows; row++) {
      if (expected[name][row] !== actual[name][row]) {
        return `node ${row} has ${name} ${actual[name][row]} where the cursor says ${expected[name][row]}`;
      }
    }
  }
  if (JSON.stringify(expected.missing) !== JSON.stringify(actual.missing)) return 'the missing tokens differ';
  return null;
}
