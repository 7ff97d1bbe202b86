import { fileLine, fileTable, syntaxField, syntaxKind, syntaxNode, token } from '../../model/tables/extraction.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import { counted, numberText, t } from '../../protocol/translate.ts';
import { coalesce, equal, greaterEqual, lessEqual, literal, parameter } from '../../relation/expressions.ts';
import { ascending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import type { GraphReader } from '../graph-reader.ts';
import { joinId } from '../node-key.ts';
import { notFound } from '../not-found.ts';
import { resolveAddress } from '../resolve-address.ts';
import { type TreeItem, treeView } from '../tree-view.ts';
import { viewLimits } from '../view-limits.ts';

const mostNodes = 20_000;
const file = parameter('file', 'integer');

const files = from('file', fileTable)
  .where((t) => [equal(t.file.path, parameter('path', 'text')), equal(t.file.status, literal('parsed'))])
  .select((t) => ({ file: t.file.file, file_key: t.file.file_key }));

const byteOfLine = from('line', fileLine)
  .where((t) => [equal(t.line.file, file), equal(t.line.line, parameter('line', 'integer'))])
  .select((t) => ({ start: t.line.start }));

/** Nodes around a span; the last in preorder is the innermost. */
const around = from('node', syntaxNode)
  .where((t) => [
    equal(t.node.file, file),
    lessEqual(t.node.start, parameter('start', 'integer')),
    greaterEqual(t.node.end, parameter('end', 'integer')),
  ])
  .select((t) => ({ node: t.node.node, last: t.node.last, span: t.node.end }));

const spanOf = from('node', syntaxNode)
  .where((t) => [equal(t.node.file, file), equal(t.node.node, parameter('node', 'integer'))])
  .select((t) => ({ node: t.node.node, last: t.node.last }));

const subtree = from('node', syntaxNode)
  .where((t) => [
    equal(t.node.file, file),
    greaterEqual(t.node.node, parameter('node', 'integer')),
    lessEqual(t.node.node, parameter('last', 'integer')),
  ])
  .best((t) => ({ by: [t.node.file], order: [ascending(t.node.node)], keep: mostNodes }))
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .leftJoin('field', syntaxField, (t) => equal(t.field.field, t.node.field))
  .leftJoin('text', token, (t) => equal(t.text.token, t.node.token))
  .select((t) => ({
    node: t.node.node,
    parent: t.node.parent,
    start: t.node.start,
    end: t.node.end,
    line: t.node.line,
    column: t.node.column,
    kind: t.kind.name,
    field: coalesce(t.field.name, literal('')),
    text: coalesce(t.text.text, literal('')),
  }));

/** The syntax tree of what is selected, or of a symbol's declaration, as the parser gave it. */
export async function syntaxView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const { path, fileNumber, fileKey, node, last, span } = await rootOf(reader, asked);
  const id = (at: unknown) => joinId(fileKey, Number(at));
  const all = await reader.rows(subtree, { file: fileNumber, node, last });
  const rows = all
    .filter((row) => Number(row.node) === node || !span || touches(row, span))
    .toSorted((left, right) => Number(left.node) - Number(right.node));
  const items = rows.map((row): TreeItem => {
    const [line, column] = [Number(row.line), Number(row.column)];
    const text = String(row.text).replaceAll(/\s+/g, ' ');
    const label = text && text !== row.kind ? `${row.kind} ${shortened(text)}` : String(row.kind);
    const isRoot = Number(row.node) === node;
    return {
      node: {
        id: id(row.node),
        kind: 'SYNTAX_NODE',
        label,
        localName: label,
        qualifiedName: String(row.kind),
        place: { path, line, column, endLine: line, endColumn: column + (text === String(row.text) ? text.length : 0) },
        parent: null,
        hidden: 0,
        role: isRoot ? 'root' : 'neighbour',
      },
      parent: isRoot ? null : id(row.parent),
      ...(row.field === '' ? {} : { label: String(row.field) }),
    };
  });
  const tree = treeView(items, { kind: 'AST_PARENT_OF', budget: viewLimits.budget(asked), unfold: asked.unfold ?? [] });
  return {
    view: 'syntax',
    root: id(node),
    title: `${items[0]?.node.qualifiedName ?? 'syntax'} · ${path}:${items[0]?.node.place?.line ?? 1}`,
    nodes: tree.nodes,
    edges: tree.edges,
    notes: [
      ...(tree.hidden > 0
        ? [counted(tree.hidden, '{0} node is behind “more” nodes.', '{0} nodes are behind “more” nodes.')]
        : []),
      ...(all.length === mostNodes
        ? [t('Only the first {0} nodes of the selection were read.', numberText(mostNodes))]
        : []),
    ],
    stamp: await buildStamp(reader),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of a node that holds more than the selection, only the parts that touch it are shown. */
const touches = (row: Readonly<Record<string, unknown>>, { start, end }: Span): boolean =>
  Number(row.start) < end && Number(row.end) > start;

const mostText = 28;
const shortened = (text: string): string => (text.length <= mostText ? text : `${text.slice(0, mostText - 1)}…`);

interface SyntaxRoot {
  readonly path: string;
  readonly fileNumber: number;
  readonly fileKey: bigint;
  readonly node: number;
  readonly last: number;
  /** What is selected; null for all of the root. */
  readonly span: Span | null;
}

async function rootOf(reader: GraphReader, { from: address }: ViewRequest): Promise<SyntaxRoot> {
  if (!('selection' in address) && !('position' in address)) {
    const { node: found } = await resolveAddress(reader, address);
    if (found.path === null || found.file < 0) throw notFound(`${found.localName || found.name} has no syntax tree.`);
    const [span] = await reader.rows(spanOf, { file: found.file, node: found.node });
    const fileKey = BigInt(found.id) >> 23n;
    return {
      path: found.path,
      fileNumber: found.file,
      fileKey,
      node: found.node,
      last: Number(span?.last ?? found.node),
      span: null,
    };
  }
  const selection =
    'selection' in address
      ? address.selection
      : { ...address.position, endLine: address.position.line, endCharacter: address.position.character };
  const [known] = await reader.rows(files, { path: selection.path });
  if (!known) throw notFound(`${selection.path} is not in the graph; build again if it is new.`);
  const fileNumber = Number(known.file);
  const byteOf = async (line: number, character: number) => {
    const [row] = await reader.rows(byteOfLine, { file: fileNumber, line: line + 1 });
    return Number(row?.start ?? 0) + character;
  };
  const start = await byteOf(selection.line, selection.character);
  const end = await byteOf(selection.endLine, selection.endCharacter);
  const rows = (await reader.rows(around, { file: fileNumber, start, end })).toSorted(
    (left, right) => Number(right.node) - Number(left.node),
  );
  const [inner] = rows;
  if (!inner) throw notFound(t('No syntax of {0} lies around the selection.', selection.path));
  return {
    path: selection.path,
    fileNumber,
    fileKey: BigInt(String(known.file_key)),
    node: Number(inner.node),
    last: Number(inner.last),
    span: start === end ? null : { start, end },
  };
}
