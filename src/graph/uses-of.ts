import { fileTable, languageName, syntaxNode, token } from '../model/tables/extraction.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import type { UsePlace, UsesAnswer } from '../protocol/editor-view.ts';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import type { Certainty } from '../protocol/graph-view.ts';
import { union } from '../relation/combine.ts';
import { equal, lessEqual, literal, notEqual, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import type { GraphReader } from './graph-reader.ts';
import { numbered } from './numbered.ts';
import { placedSymbol } from './placed-symbol.ts';
import { resolveAddress } from './resolve-address.ts';
import { symbolRow } from './symbol-row.ts';

const naming = from('edge', graphEdge).where((t) =>
  oneOf(t.edge.kind, literal('REFERS_TO'), literal('IMPORTS_SYMBOL')),
);

/** Constructors of the symbol when it is a class; where one is named by another name than its own, the class is named. */
const constructors = from('constructor', graphNode)
  .where((t) => [
    equal(t.constructor.file, parameter('file', 'integer')),
    equal(t.constructor.container, parameter('node', 'integer')),
  ])
  .whereExists('name', languageName, (t) => [
    equal(t.name.role, literal('constructor')),
    equal(t.constructor.name, t.name.name),
  ])
  .select((t) => t.constructor);

/** Occurrences that mean the symbol, and imports that bring it into another file. */
const occurrences = from(
  'edge',
  union(
    naming
      .where((t) => [
        equal(t.edge.target_file, parameter('file', 'integer')),
        equal(t.edge.target_node, parameter('node', 'integer')),
      ])
      .select((t) => ({
        file: t.edge.source_file,
        node: t.edge.source_node,
        certainty: t.edge.certainty,
        own_name: literal(''),
      })),
    naming
      .join('constructor', constructors, (t) => [
        equal(t.edge.target_file, t.constructor.file),
        equal(t.edge.target_node, t.constructor.node),
      ])
      .select((t) => ({
        file: t.edge.source_file,
        node: t.edge.source_node,
        certainty: t.edge.certainty,
        own_name: t.constructor.name,
      })),
  ),
)
  .join('name', syntaxNode, (t) => [equal(t.name.file, t.edge.file), equal(t.name.node, t.edge.node)])
  .join('text', token, (t) => equal(t.text.token, t.name.token))
  .where((t) => notEqual(t.text.text, t.edge.own_name))
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
