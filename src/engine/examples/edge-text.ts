import type { GraphReader } from '../../graph/graph-reader.ts';
import { must } from '../../model/must.ts';
import { cpgEdge, cpgNode } from '../../model/tables/views.ts';
import { equal, literal, notEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** Text of files by their paths in the workspace. */
export type SourceFiles = Readonly<Record<string, string | Uint8Array>>;

/** An edge as examples write it. */
export interface EdgeText {
  readonly kind: string;
  readonly text: string;
  /** Names at both ends, to choose edges by. */
  readonly names: readonly string[];
}

interface End {
  readonly kind: string;
  readonly name: string;
  readonly local_name: string;
  readonly path: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly line: number | null;
  readonly id: string;
}

const edgesWithEnds = from('edge', cpgEdge)
  .where((t) => notEqual(t.edge.kind, literal('AST_PARENT_OF')))
  .leftJoin('source', cpgNode, (t) => equal(t.source.id, t.edge.source))
  .leftJoin('target', cpgNode, (t) => equal(t.target.id, t.edge.target))
  .select(({ edge: { kind, certainty, reason, detail }, source, target }) => ({
    ...{ kind, certainty, reason, detail },
    ...{ source_id: source.id, source_kind: source.kind, source_name: source.name },
    ...{ source_local_name: source.local_name, source_path: source.path, source_line: source.line },
    ...{ source_start: source.start, source_end: source.end },
    ...{ target_id: target.id, target_kind: target.kind, target_name: target.name },
    ...{ target_local_name: target.local_name, target_path: target.path, target_line: target.line },
    ...{ target_start: target.start, target_end: target.end },
  }));
const symbolKinds = new Set(['MODULE', 'FILE', 'FOLDER', 'CLASS', 'INTERFACE', 'ENUM', 'TYPE_ALIAS', 'NAMESPACE']);
for (const kind of ['FUNCTION', 'METHOD', 'LAMBDA', 'VARIABLE', 'PARAMETER', 'FIELD', 'IMPORT']) symbolKinds.add(kind);
const longestQuote = 40;

/**
 * Every edge of a graph as text, `source -> target`. A module is its path, a symbol `path:local name`, an occurrence
 * `path:line text`. Symbols of one name are told apart by `@line`, then by their kind, then by `#1`, `#2`;
 * occurrences of one text on one line by `#2`, `#3`.
 */
export async function edgeTexts(reader: GraphReader, files: SourceFiles): Promise<readonly EdgeText[]> {
  const named = (await reader.rows(edgesWithEnds, {})).map((row) => ({
    row,
    source: endOf(row, 'source_'),
    target: endOf(row, 'target_'),
  }));
  const textOf = endTexts(
    named.flatMap(({ source, target }) => [source, target]).filter((node) => node !== null),
    files,
  );
  return named.map(({ row, source, target }) => {
    const from = source ? textOf(source) : '(no source node)';
    const to =
      row.certainty === 'unresolved' ? `?${row.detail} (${row.reason})` : target ? textOf(target) : '(no target node)';
    const mark =
      row.certainty === 'exact' || row.certainty === 'unresolved' ? '' : ` (${certaintyText(row.certainty)})`;
    return {
      kind: String(row.kind),
      text: `${from} -> ${to}${mark}`,
      names: [nameOf(source, files), target ? nameOf(target, files) : String(row.detail)],
    };
  });
}

function endOf(row: Readonly<Record<string, unknown>>, side: 'source_' | 'target_'): End | null {
  const at = (column: string): unknown => row[side + column];
  if (at('id') === null) return null;
  const number = (column: string) => (at(column) === null ? null : Number(at(column)));
  return {
    id: String(at('id')),
    kind: String(at('kind')),
    name: String(at('name')),
    local_name: String(at('local_name')),
    path: at('path') === null ? null : String(at('path')),
    start: number('start'),
    end: number('end'),
    line: number('line'),
  };
}

const certaintyText = (certainty: unknown): string => String(certainty).replace('_', ' ');

/** The name at an end as it stands in the source, for occurrences without a name the whole text. */
function nameOf(node: End | null, files: SourceFiles): string {
  if (!node) return '';
  return symbolKinds.has(node.kind) ? node.name : sourceText(node, files);
}

/** A function that gives every node its text; it needs to know them all to tell equal texts apart. */
function endTexts(nodes: readonly End[], files: SourceFiles): (node: End) => string {
  const plain = new Map<string, Map<string, End>>();
  for (const node of nodes) {
    const text = plainText(node, files);
    plain.set(text, (plain.get(text) ?? new Map()).set(node.id, node));
  }
  return (node) => {
    const text = plainText(node, files);
    const same = [...must(plain.get(text)).values()];
    return same.length === 1 ? text : `${text}${distinction(node, same)}`;
  };
}

function distinction(node: End, same: readonly End[]): string {
  if (!symbolKinds.has(node.kind)) return place(node, same, ['', '#']);
  const onLine = same.filter(({ line }) => line === node.line);
  const alike = onLine.filter(({ kind }) => kind === node.kind);
  const kind = onLine.length > alike.length ? ` ${node.kind.toLowerCase()}` : '';
  return `@${node.line}${alike.length > 1 ? place(node, alike, ['#1', '#']) : kind}`;
}

/** `#n` for the nth of some nodes in the text, where one that holds another comes first. */
function place(node: End, among: readonly End[], [first, other]: readonly [string, string]): string {
  const order = [...among]
    .sort((left, right) => (left.start ?? 0) - (right.start ?? 0) || Number(BigInt(left.id) - BigInt(right.id)))
    .map(({ id }) => id);
  const at = order.indexOf(node.id);
  return at === 0 ? first : `${other}${at + 1}`;
}

function plainText(node: End, files: SourceFiles): string {
  if (node.path === null) return `${node.kind} ${node.local_name || './'}`;
  if (node.kind === 'MODULE') return node.path;
  if (symbolKinds.has(node.kind) && node.local_name !== '') return `${node.path}:${node.local_name}`;
  return `${node.path}:${node.line} ${sourceText(node, files)}`;
}

function sourceText(node: End, files: SourceFiles): string {
  const bytes = Buffer.from((node.path !== null && files[node.path]) || '');
  const text = bytes.subarray(node.start ?? 0, node.end ?? 0).toString('utf8');
  const [first = ''] = text.split('\n');
  return first === text && text.length <= longestQuote ? text : `${first.slice(0, longestQuote).trimEnd()}…`;
}
