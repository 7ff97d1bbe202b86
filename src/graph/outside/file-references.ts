import { syntaxNode, token } from '../../model/tables/extraction.ts';
import { graphEdge } from '../../model/tables/graph.ts';
import { coalesce, equal, greaterEqual, lessEqual, literal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { fileByPath } from '../file-by-path.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText, type NodeKey } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { readNodes } from '../read-nodes.ts';

const references = from('edge', graphEdge)
  .where((t) => [equal(t.edge.source_file, parameter('file', 'integer')), equal(t.edge.kind, literal('REFERS_TO'))])
  .join('name', syntaxNode, (t) => [equal(t.edge.source_file, t.name.file), equal(t.edge.source_node, t.name.node)])
  .where((t) => [
    greaterEqual(t.name.line, parameter('from', 'integer')),
    lessEqual(t.name.line, parameter('to', 'integer')),
  ])
  .leftJoin('text', token, (t) => equal(t.name.token, t.text.token))
  .select((t) => ({
    node: t.edge.source_node,
    line: t.name.line,
    column: t.name.column,
    name: coalesce(t.text.text, literal('')),
    target_file: t.edge.target_file,
    target_node: t.edge.target_node,
  }));

/** A name that refers to something, with what the graph knows it to be; nothing where it has no target in the workspace. */
export interface FileReference extends NodeKey {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly targets: readonly NodeRow[];
}

/** The names between two lines, counted from 1, in the order of the text. */
export async function fileReferences(
  reader: GraphReader,
  path: string,
  lines: { readonly from: number; readonly to: number },
): Promise<readonly FileReference[]> {
  const known = await fileByPath(reader, path);
  if (!known) return [];
  const { file } = known;
  const rows = await reader.rows(references, { file, ...lines });
  const targetOf = (row: (typeof rows)[number]) => ({ file: Number(row.target_file), node: Number(row.target_node) });
  const nodes = await readNodes(
    reader,
    rows.map(targetOf).filter((target) => target.file >= 0),
  );
  const found = new Map<number, FileReference & { readonly targets: NodeRow[] }>();
  for (const row of rows) {
    const [node, line, column, name] = [Number(row.node), Number(row.line), Number(row.column), String(row.name)];
    const reference = found.get(node) ?? { file, node, name, line, column, targets: [] };
    found.set(node, reference);
    const target = nodes.get(keyText(targetOf(row)));
    if (target) reference.targets.push(target);
  }
  return [...found.values()].sort((left, right) => left.line - right.line || left.column - right.column);
}
