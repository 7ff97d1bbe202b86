import { fileTable } from '../model/tables/extraction.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import type { LensCounts } from '../protocol/editor-view.ts';
import { union } from '../relation/combine.ts';
import { equal, greater, literal, notEqual, oneOf, parameter } from '../relation/expressions.ts';
import { count, when } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeColumns } from './node-columns.ts';
import { nodeRow } from './node-row.ts';
import { placedSymbol } from './placed-symbol.ts';

const file = parameter('file', 'integer');

const fileByPath = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .select((t) => ({ file: t.file.file }));

const declarations = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, file),
    oneOf(t.node.kind, ...['FUNCTION', 'METHOD', 'CLASS', 'INTERFACE'].map((kind) => literal(kind))),
    greater(t.node.line, literal(0)),
  ])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => nodeColumns(t));

const ends = union(
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.source_file, file), equal(t.edge.kind, literal('CALLS'))])
    .select((t) => ({ node: t.edge.source_node, what: literal('callees'), certainty: t.edge.certainty })),
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.target_file, file), equal(t.edge.kind, literal('CALLS'))])
    .select((t) => ({ node: t.edge.target_node, what: literal('callers'), certainty: t.edge.certainty })),
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.target_file, file), oneOf(t.edge.kind, literal('OVERRIDES'), literal('INHERITS'))])
    .select((t) => ({ node: t.edge.target_node, what: literal('implementations'), certainty: t.edge.certainty })),
);

const counts = from('end', ends).groupBy(
  (t) => ({ node: t.end.node, what: t.end.what }),
  (t) => ({ total: count(), uncertain: when(notEqual(t.end.certainty, literal('exact')), count()) }),
);

/** Counts for every callable and type of a file, in source order; two scans, whatever the file holds. */
export async function lensCounts(reader: GraphReader, path: string): Promise<readonly LensCounts[]> {
  const [found] = await reader.rows(fileByPath, { path });
  if (!found) return [];
  const where = { file: Number(found.file) };
  const rows = await reader.rows(counts, where);
  const numbers = new Map(rows.map((row) => [`${row.node} ${row.what}`, row]));
  const declared = (await reader.rows(declarations, where)).map((row) => nodeRow(row));
  return declared
    .toSorted((left, right) => left.line - right.line || left.column - right.column)
    .flatMap((node) => {
      const symbol = placedSymbol(node);
      const of = (what: string) => numbers.get(`${node.node} ${what}`);
      const total = (what: string) => Number(of(what)?.total ?? 0);
      const uncertain = ['callers', 'callees', 'implementations'].reduce(
        (sum, what) => sum + Number(of(what)?.uncertain ?? 0),
        0,
      );
      return symbol
        ? {
            id: symbol.id,
            place: symbol.place,
            callers: total('callers'),
            callees: total('callees'),
            implementations: total('implementations'),
            uncertain,
          }
        : [];
    });
}
