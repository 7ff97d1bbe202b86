import { fileTable, syntaxNode, token } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { UsePlace, UsesAnswer } from '../protocol/editor-view.ts';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import type { Certainty } from '../protocol/graph-view.ts';
import { equal, lessEqual, literal, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import type { GraphReader } from './graph-reader.ts';
import { numbered } from './numbered.ts';
import { placedSymbol } from './placed-symbol.ts';
import { resolveAddress } from './resolve-address.ts';
import { symbolRow } from './symbol-row.ts';

/** Occurrences that mean the symbol, and imports that bring it into another file. */
const occurrences = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.target_file, parameter('file', 'integer')),
    equal(t.edge.target_node, parameter('node', 'integer')),
    oneOf(t.edge.kind, literal('REFERS_TO'), literal('IMPORTS_SYMBOL')),
  ])
  .join('name', syntaxNode, (t) => [equal(t.name.file, t.edge.source_file), equal(t.name.node, t.edge.source_node)])
  .join('text', token, (t) => equal(t.text.token, t.name.token))
  .join('file', fileTable, (t) => equal(t.file.file, t.name.file))
  .select((t) => ({
    path: t.file.path,
    line: t.name.line,
    column: t.name.column,
    name: t.text.text,
    certainty: t.edge.certainty,
    order: certaintyOrder(t.edge.certainty),
  }));

const first = from('use', numbered(occurrences, 'place', [], ['path', 'line', 'column', 'order']))
  .where((t) => lessEqual(t.use.place, parameter('limit', 'integer')))
  .select((t) => t.use);

/** Every place that names a symbol, at most `limit`. A place that means it in two ways is listed once, as the surer one. */
export async function usesOf(
  reader: GraphReader,
  address: SymbolAddress,
  withDeclaration: boolean,
  limit: number,
): Promise<UsesAnswer> {
  const { node } = await resolveAddress(reader, address);
  const rows = (await reader.rows(first, { file: node.file, node: node.node, limit: limit + 1 })).toSorted(
    (left, right) => Number(left.place) - Number(right.place),
  );
  const declared = placedSymbol(node);
  const uses: UsePlace[] = declared && withDeclaration ? [{ place: declared.place, certainty: 'exact' }] : [];
  const seen = new Set(declared ? [`${declared.place.path}:${declared.place.line}:${declared.place.column}`] : []);
  for (const row of rows.slice(0, limit)) {
    const [path, line, column] = [String(row.path), Number(row.line), Number(row.column)];
    const place = `${path}:${line}:${column}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const endColumn = column + String(row.name).length;
    uses.push({ place: { path, line, column, endLine: line, endColumn }, certainty: row.certainty as Certainty });
  }
  return { symbol: symbolRow(node), uses, truncated: rows.length > limit };
}
