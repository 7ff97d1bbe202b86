import { must } from '../../src/model/must.ts';
import type { BuiltGraph, SourceFiles } from './built-graph.ts';

/** An edge as test pages write it. */
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

const nodeColumns = ['kind', 'name', 'local_name', 'path', 'start', 'end', 'line', 'id'] as const;
const symbolKinds = new Set(['MODULE', 'FILE', 'FOLDER', 'CLASS', 'INTERFACE', 'ENUM', 'TYPE_ALIAS', 'NAMESPACE']);
for (const kind of ['FUNCTION', 'METHOD', 'LAMBDA', 'VARIABLE', 'PARAMETER', 'FIELD', 'IMPORT']) symbolKinds.add(kind);
const longestQuote = 40;

/**
 * Every edge of a graph as text, `source -> target`. A module is its path, a symbol `path:local name`, an occurrence
 * `path:line text`. Symbols of one name are told apart by `@line`, then by their kind, then by `#1`, `#2`;
 * occurrences of one text on one line by `#2`, `#3`.
 */
export async function edgeTexts(graph: BuiltGraph, files: SourceFiles): Promise<readonly EdgeText[]> {
  const column = (side: string) => nodeColumns.map((name) => `${side}."${name}" AS ${side}_${name}`).join(', ');
  const rows = await graph.rows(
    `SELECT e.kind, e.certainty, e.reason, e.detail, ${column('s')}, ${column('t')}
    FROM cpg_edge e LEFT JOIN cpg_node s ON s.id = e.source LEFT JOIN cpg_node t ON t.id = e.target
    WHERE e.kind <> 'AST_PARENT_OF'`,
  );
  const end = (row: Readonly<Record<string, unknown>>, side: string): End | null =>
    row[`${side}_id`] === null
      ? null
      : (Object.fromEntries(
          nodeColumns.map((name) => [name, name === 'id' ? String(row[`${side}_id`]) : row[`${side}_${name}`]]),
        ) as unknown as End);
  const named = rows.map((row) => ({ row, source: end(row, 's'), target: end(row, 't') }));
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

/** `#n` for the nth of some nodes in the text. */
function place(node: End, among: readonly End[], [first, other]: readonly [string, string]): string {
  const order = [...among].sort((left, right) => (left.start ?? 0) - (right.start ?? 0)).map(({ id }) => id);
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
