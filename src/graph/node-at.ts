import { fileTable, syntaxNode, token } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import type { CursorPosition } from '../protocol/engine-api.ts';
import { equal, lessEqual, literal, notEqual, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { IndexedEdge } from './edge-index.ts';
import { edgesInMemory } from './edges-in-memory.ts';
import { fileByPath } from './file-by-path.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeColumns } from './node-columns.ts';
import type { NodeKey } from './node-key.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { readNode } from './read-node.ts';

const file = parameter('file', 'integer');

const wordsBefore = from('node', syntaxNode)
  .where((t) => [
    equal(t.node.file, file),
    equal(t.node.line, parameter('line', 'integer')),
    lessEqual(t.node.column, parameter('column', 'integer')),
  ])
  .join('token', token, (t) => equal(t.token.token, t.node.token))
  .select((t) => ({ node: t.node.node, parent: t.node.parent, column: t.node.column, text: t.token.text }));

/** Edges that say what a word means: by itself, as their source, or as an import, as their evidence; the best first. */
const meaningKinds = ['REFERS_TO', 'DEFINITION_OF', 'IMPORTS_SYMBOL', 'IMPORTS'];
const meanings = new Set(meaningKinds);

/** Nodes whose name stands where the word stands. */
const namedHere = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, file),
    equal(t.node.line, parameter('line', 'integer')),
    equal(t.node.column, parameter('column', 'integer')),
    notEqual(t.node.kind, literal('MODULE')),
  ])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => nodeColumns(t));

export interface NodeAt {
  readonly node: NodeRow;
  readonly sha256: string | null;
}

/** The symbol meant at a cursor position: what is declared there, or what the name there refers to; null on other text. */
export async function nodeAt(reader: GraphReader, position: CursorPosition): Promise<NodeAt | null> {
  const found = await fileByPath(reader, position.path);
  if (!found) return null;
  const place = { file: found.file, line: position.line + 1, column: position.character + 1 };
  const word = wordAt(await reader.rows(wordsBefore, place), place.column);
  if (!word) return null;
  const node =
    (await meaningOf(reader, place.file, word)) ??
    (await declaredAt(reader, { ...place, column: word.column }, word.node));
  return node ? { node, sha256: found.sha256 } : null;
}

interface Word {
  readonly node: number;
  readonly parent: number;
  readonly column: number;
}

/** The innermost word that holds the column, else the one that ends just before it. */
function wordAt(rows: readonly Readonly<Record<string, unknown>>[], column: number): Word | null {
  const words = rows
    .map((row) => ({
      node: Number(row.node),
      parent: Number(row.parent),
      column: Number(row.column),
      end: Number(row.column) + String(row.text).length,
    }))
    .sort((left, right) => right.node - left.node);
  return words.find(({ end }) => column < end) ?? words.find(({ end }) => column === end) ?? null;
}

/** What the word refers to; itself when that is not known; null when it is no reference. */
async function meaningOf(reader: GraphReader, file: number, word: Word): Promise<NodeRow | null> {
  const index = await edgesInMemory.read(reader);
  const means = index.about(file, word.node, [word.node, word.parent], meanings);
  const target = bestMeaning(means, word.node);
  if (target) return readNode(reader, target);
  return means.some(({ source }) => source === word.node) ? readNode(reader, { file, node: word.node }) : null;
}

/** The symbol whose name stands there, or else the node that the word is. */
async function declaredAt(
  reader: GraphReader,
  place: { readonly file: number; readonly line: number; readonly column: number },
  word: number,
): Promise<NodeRow | null> {
  const nodes = (await reader.rows(namedHere, place))
    .map((row) => nodeRow(row))
    .sort(
      (left, right) =>
        rankOf(left.kind) - rankOf(right.kind) ||
        Number(right.node === word) - Number(left.node === word) ||
        left.node - right.node,
    );
  return nodes[0] ?? null;
}

const declared = [
  'CLASS',
  'INTERFACE',
  'ENUM',
  'TYPE_ALIAS',
  'NAMESPACE',
  'FUNCTION',
  'METHOD',
  'LAMBDA',
  'PARAMETER',
  'FIELD',
  'VARIABLE',
];
const rankOf = (kind: string): number => (declared.includes(kind) ? declared.indexOf(kind) : declared.length);

function bestMeaning(edges: readonly IndexedEdge[], word: number): NodeKey | null {
  const [best] = edges
    .filter(({ source, target, kind }) => target.file >= -1 && (source === word || kind.startsWith('IMPORTS')))
    .sort(
      (left, right) =>
        meaningKinds.indexOf(left.kind) - meaningKinds.indexOf(right.kind) ||
        left.doubt - right.doubt ||
        right.score - left.score ||
        left.target.file - right.target.file ||
        left.target.node - right.target.node,
    );
  return best?.target ?? null;
}
