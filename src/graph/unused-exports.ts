import { fileTable } from '../model/tables/extraction.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import type { Finding } from '../protocol/editor-view.ts';
import { distinct, union } from '../relation/combine.ts';
import { equal, greater, greaterEqual, literal, notEqual, oneOf } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeColumns } from './node-columns.ts';
import { nodeRow } from './node-row.ts';
import { placedSymbol } from './placed-symbol.ts';

/** Declarations named from another file, in any way. */
const used = distinct(
  from('edge', graphEdge)
    .where((t) => [
      oneOf(
        t.edge.kind,
        ...['IMPORTS_SYMBOL', 'REFERS_TO', 'CALLS', 'INSTANTIATES', 'INHERITS'].map((kind) => literal(kind)),
      ),
      greaterEqual(t.edge.target_file, literal(0)),
      notEqual(t.edge.source_file, t.edge.target_file),
    ])
    .select((t) => ({ file: t.edge.target_file, node: t.edge.target_node })),
);

const namedImports = distinct(
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.kind, literal('IMPORTS_SYMBOL')), notEqual(t.edge.target_node, literal(0))])
    .select((t) => ({ file: t.edge.source_file, from: t.edge.target_file })),
);

/** Modules imported as a namespace, whole, by a star or at run time: which of their names are used is not known. */
const importedWhole = distinct(
  union(
    from('edge', graphEdge)
      .where((t) => [equal(t.edge.kind, literal('IMPORTS_SYMBOL')), equal(t.edge.target_node, literal(0))])
      .select((t) => ({ file: t.edge.target_file })),
    from('edge', graphEdge)
      .where((t) => equal(t.edge.kind, literal('IMPORTS')))
      .whereNone('named', namedImports, (t) => [
        equal(t.named.file, t.edge.source_file),
        equal(t.named.from, t.edge.target_file),
      ])
      .select((t) => ({ file: t.edge.target_file })),
  ),
);

const unused = from('edge', graphEdge)
  .where((t) => [equal(t.edge.kind, literal('EXPORTS')), equal(t.edge.source_file, t.edge.target_file)])
  .whereNone('used', used, (t) => [equal(t.used.file, t.edge.target_file), equal(t.used.node, t.edge.target_node)])
  .whereNone('whole', importedWhole, (t) => equal(t.whole.file, t.edge.source_file))
  .join('node', graphNode, (t) => [equal(t.node.file, t.edge.target_file), equal(t.node.node, t.edge.target_node)])
  .where((t) => [notEqual(t.node.kind, literal('IMPORT')), greater(t.node.line, literal(0))])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => nodeColumns(t));

/**
 * What a module says it exports and no other file of the workspace names. Modules that are used as a whole are left out,
 * for nothing can be said about their members; what packages outside use is not known.
 */
export async function unusedExports(reader: GraphReader): Promise<readonly Finding[]> {
  return (await reader.rows(unused, {}))
    .map((row) => nodeRow(row))
    .sort(
      (left, right) =>
        ((left.path ?? '') < (right.path ?? '') ? -1 : left.path === right.path ? 0 : 1) ||
        left.line - right.line ||
        left.column - right.column,
    )
    .flatMap((node) => {
      const symbol = placedSymbol(node);
      return symbol
        ? {
            kind: 'unused_export' as const,
            ...({ certainty: 'exact', doubts: 0 } as const),
            subject: node.localName || node.name,
            place: symbol.place,
            related: [],
          }
        : [];
    });
}
