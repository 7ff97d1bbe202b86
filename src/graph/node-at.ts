import { fileTable, syntaxNode, token } from '../model/tables/extraction.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import type { CursorPosition } from '../protocol/engine-api.ts';
import { either, equal, lessEqual, literal, notEqual, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeKey } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { readNode } from './read-node.ts';
import { readNodes } from './read-nodes.ts';

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');

const fileByPath = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .select((t) => ({ file: t.file.file, sha256: t.file.sha256 }));

const wordsBefore = from('node', syntaxNode)
  .where((t) => [
    equal(t.node.file, file),
    equal(t.node.line, parameter('line', 'integer')),
    lessEqual(t.node.column, parameter('column', 'integer')),
  ])
  .join('token', token, (t) => equal(t.token.token, t.node.token))
  .select((t) => ({ node: t.node.node, parent: t.node.parent, column: t.node.column, text: t.token.text }));

/** What the word means by itself (as the source of an edge), or as an import by the edge it is evidence of. */
const meanings = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.source_file, file),
    either(
      equal(t.edge.source_node, node),
      equal(t.edge.evidence, node),
      equal(t.edge.evidence, parameter('parent', 'integer')),
    ),
    oneOf(t.edge.kind, ...['REFERS_TO', 'DEFINITION_OF', 'IMPORTS_SYMBOL', 'IMPORTS'].map((kind) => literal(kind))),
  ])
  .select((t) => ({
    kind: t.edge.kind,
    source: t.edge.source_node,
    file: t.edge.target_file,
    node: t.edge.target_node,
    certainty: certaintyOrder(t.edge.certainty),
    score: t.edge.score,
  }));

/** Nodes whose name stands where the word stands. */
const namedHere = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, file),
    equal(t.node.line, parameter('line', 'integer')),
    equal(t.node.column, parameter('column', 'integer')),
    notEqual(t.node.kind, literal('MODULE')),
  ])
  .select((t) => ({ file: t.node.file, node: t.node.node }));

export interface NodeAt {
  readonly node: NodeRow;
  readonly sha256: string | null;
}

/** The symbol meant at a cursor position: what is declared there, or what the name there refers to; null on other text. */
export async function nodeAt(reader: GraphReader, position: CursorPosition): Promise<NodeAt | null> {
  const [found] = await reader.rows(fileByPath, { path: position.path });
  if (!found) return null;
  const place = { file: Number(found.file), line: position.line + 1, column: position.character + 1 };
  const word = wordAt(await reader.rows(wordsBefore, place), place.column);
  if (!word) return null;
  const node =
    (await meaningOf(reader, place.file, word)) ??
    (await declaredAt(reader, { ...place, column: word.column }, word.node));
  return node ? { node, sha256: found.sha256 === null ? null : String(found.sha256) } : null;
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
  const means = await reader.rows(meanings, { file, node: word.node, parent: word.parent });
  const target = bestMeaning(means, word.node);
  if (target) return readNode(reader, target);
  return means.some((row) => Number(row.source) === word.node) ? readNode(reader, { file, node: word.node }) : null;
}

/** The symbol whose name stands there, or else the node that the word is. */
async function declaredAt(
  reader: GraphReader,
  place: { readonly file: number; readonly line: number; readonly column: number },
  word: number,
): Promise<NodeRow | null> {
  const keys = (await reader.rows(namedHere, place)).map((row) => ({ file: Number(row.file), node: Number(row.node) }));
  const nodes = [...(await readNodes(reader, keys)).values()].sort(
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

const meaningOrder = ['REFERS_TO', 'DEFINITION_OF', 'IMPORTS_SYMBOL', 'IMPORTS'];

function bestMeaning(rows: readonly Readonly<Record<string, unknown>>[], word: number): NodeKey | null {
  const [best] = rows
    .filter((row) => Number(row.file) >= -1 && (Number(row.source) === word || String(row.kind).startsWith('IMPORTS')))
    .sort(
      (left, right) =>
        meaningOrder.indexOf(String(left.kind)) - meaningOrder.indexOf(String(right.kind)) ||
        Number(left.certainty) - Number(right.certainty) ||
        Number(right.score) - Number(left.score) ||
        Number(left.file) - Number(right.file) ||
        Number(left.node) - Number(right.node),
    );
  return best ? { file: Number(best.file), node: Number(best.node) } : null;
}
