import { fileTable } from '../../../model/tables/extraction.ts';
import { factTables, symbolTable } from '../../../model/tables/facts.ts';
import { graphNode } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { both, equal, greaterEqual, literal, missing, nodeId, not, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { isSymbol } from './is-symbol.ts';
import { resolvedEdges } from './resolved-edges.ts';

const { property } = factTables;
const { symbolTarget } = relationTables;
const { typedMember } = typeTables;

/** Names in patterns and entries that are those of members of a type; a short entry is a use of its value. */
const takenNames = distinct(
  union(
    from('name', typedMember).select((t) => ({ file: t.name.file, node: t.name.node })),
    from('name', typedMember)
      .join('entry', property, (t) => [equal(t.name.file, t.entry.file), equal(t.name.node, t.entry.name)])
      .select((t) => ({ file: t.entry.file, node: t.entry.node })),
    from('entry', property)
      .where((t) => equal(t.entry.name, t.entry.value))
      .select((t) => ({ file: t.entry.file, node: t.entry.node })),
  ),
);

/**
 * Every symbol with a name is declared where its name stands. An imported name is declared elsewhere, unless its import
 * leads nowhere; the name of an entry or in a pattern is a use of the member that its type declares.
 */
const namedSymbols = union(
  from('node', graphNode)
    .where((t) => [
      isSymbol(t.node.kind),
      notEqual(t.node.kind, literal('MODULE')),
      notEqual(t.node.kind, literal('LAMBDA')),
      notEqual(t.node.name, literal('')),
    ])
    .whereNone('taken', takenNames, (t) => [equal(t.node.file, t.taken.file), equal(t.node.node, t.taken.node)])
    .select((t) => t.node),
  from('node', graphNode)
    .where((t) => equal(t.node.kind, literal('IMPORT')))
    .whereExists('symbol', symbolTable, (t) => [equal(t.symbol.file, t.node.file), equal(t.symbol.node, t.node.node)])
    .whereNone('found', symbolTarget, (t) => [
      equal(t.found.file, t.node.file),
      equal(t.found.symbol, t.node.node),
      greaterEqual(t.found.target_file, literal(0)),
    ])
    .select((t) => t.node),
);

const first = from('symbol', namedSymbols)
  .join('file', fileTable, (t) => equal(t.file.file, t.symbol.file))
  .select((t) => ({
    path: t.file.path,
    line: t.symbol.line,
    column: t.symbol.column,
    name: t.symbol.name,
    kind: literal('declaration'),
    target_id: nodeId(t.file.file_key, t.symbol.node),
    target_path: t.file.path,
    target_line: t.symbol.line,
    target_column: t.symbol.column,
    target_qualified_name: t.symbol.qualified_name,
    certainty: literal('exact'),
    rule: literal('usages-view'),
    reason: missing('text'),
  }));

/** Further places that introduce a symbol; the identifier that names a definition is its own place again. */
const further = from('edge', resolvedEdges('DEFINITION_OF'))
  .where((t) =>
    not(both(equal(t.edge.source_line, t.edge.target_line), equal(t.edge.source_column, t.edge.target_column))),
  )
  .select((t) => ({
    path: t.edge.source_path,
    line: t.edge.source_line,
    column: t.edge.source_column,
    name: t.edge.target_name,
    kind: literal('declaration'),
    target_id: t.edge.target_id,
    target_path: t.edge.target_path,
    target_line: t.edge.target_line,
    target_column: t.edge.target_column,
    target_qualified_name: t.edge.target_qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

/** Occurrences that introduce the name they show. */
export const declarations = union(first, further);
