import type { DocumentationTables } from '../language-tables.ts';
import { nodeFlag, nodeLimit, type TreeColumns } from '../tree-columns.ts';
import type { DocumentationNode } from './documentation-node.ts';
import { DocumentationReader } from './documentation-reader.ts';
import { takenApart } from './taken-apart.ts';

/** Nodes that stand below the comment in a row. */
interface Addition {
  readonly row: number;
  readonly nodes: readonly DocumentationNode[];
}

const telling = /@(?:typedef|callback)\b|@(?:param|arg|argument)\s[^\n]*\.|\{[^{}]*\{/;
const parameter = /@(?:param|arg|argument)\s*\{/;
const keptLength = 2000;

/**
 * Puts nodes for what documentation texts say of types below their comments, so that members of types that are written out
 * there are known by their places as others are. Answers how many nodes there are now, or -1 when there are too many.
 */
export function addDocumentation(
  tree: TreeColumns,
  rows: number,
  text: string,
  tables: DocumentationTables | null,
): number {
  if (!tables || rows < 0) return rows;
  const additions = additionsIn(tree, rows, text, tables);
  const added = additions.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (added === 0) return rows;
  if (rows + added >= nodeLimit) return -1;
  tree.grow(rows + added);
  insert(tree, rows, additions, added, text, tables);
  return rows + added;
}

function additionsIn(tree: TreeColumns, rows: number, text: string, { comments }: DocumentationTables): Addition[] {
  const reader = new DocumentationReader();
  const additions: Addition[] = [];
  for (let row = 0; row < rows; row++) {
    if (!comments[tree.kind[row] as number]) continue;
    const [start, end] = [tree.start[row] as number, tree.end[row] as number];
    if (!text.startsWith('/**', start)) continue;
    if (end - start < keptLength && !isTelling(text, start, end)) continue;
    const nodes = reader.read(text, start, end);
    if (nodes.length > 0) additions.push({ row, nodes });
  }
  return additions;
}

/** Moves the rows behind each comment, from the last one on, and writes the new ones into the gap. */
function insert(
  tree: TreeColumns,
  rows: number,
  additions: readonly Addition[],
  added: number,
  text: string,
  { symbols }: DocumentationTables,
): void {
  const moved = new Int32Array(rows);
  let sum = 0;
  let next = 0;
  for (let row = 0; row < rows; row++) {
    moved[row] = row + sum;
    if (additions[next]?.row === row) sum += additions[next++]?.nodes.length ?? 0;
  }
  const endOf = (row: number) => (row + 1 < rows ? (moved[row + 1] as number) - 1 : rows + added - 1);
  for (let row = rows - 1; row >= 0; row--) {
    const to = moved[row] as number;
    const parent = tree.parent[row] as number;
    tree.kind[to] = tree.kind[row] as number;
    tree.field[to] = tree.field[row] as number;
    tree.parent[to] = parent < 0 ? parent : (moved[parent] as number);
    tree.last[to] = endOf(tree.last[row] as number);
    tree.start[to] = tree.start[row] as number;
    tree.end[to] = tree.end[row] as number;
    tree.flags[to] = tree.flags[row] as number;
  }
  tree.missing = tree.missing.map((token) => ({ ...token, parent: moved[token.parent] ?? token.parent }));
  for (const { row, nodes } of additions) write(tree, moved[row] as number, nodes, text, symbols);
}

function write(
  tree: TreeColumns,
  comment: number,
  nodes: readonly DocumentationNode[],
  source: string,
  symbols: DocumentationTables['symbols'],
): void {
  nodes.forEach(({ role, parent, start, end, text }, index) => {
    const row = comment + 1 + index;
    tree.kind[row] = symbols[role];
    tree.field[row] = 0;
    tree.parent[row] = parent < 0 ? comment : comment + 1 + parent;
    tree.last[row] = row;
    tree.start[row] = start;
    tree.end[row] = end;
    tree.flags[row] = nodeFlag.named | nodeFlag.extra;
    tree.texts.push({ row, text: text ?? source.slice(start, end) });
    for (let above = parent; above >= 0; above = nodes[above]?.parent ?? -1) tree.last[comment + 1 + above] = row;
  });
}

function isTelling(text: string, start: number, end: number): boolean {
  const comment = text.slice(start, end);
  return telling.test(comment) || (parameter.test(comment) && takenApart(text, end));
}
