import { fileTable } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphNode } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  either,
  equal,
  greaterEqual,
  isNotNull,
  isNull,
  less,
  literal,
  missing,
  nodeId,
  not,
  notEqual,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { importedAgain } from '../../relate/name/imported-again.ts';
import { isSymbol } from './is-symbol.ts';
import { resolvedEdges } from './resolved-edges.ts';

const { patternPart, property, symbol: symbolTable } = factTables;
const { symbolTarget } = relationTables;
const { doubtfulEntry, typedMember } = typeTables;

/** Names in patterns and entries that are those of members of a type; a short entry is a use of its value. */
const takenNames = distinct(
  union(
    from('name', typedMember).select((t) => ({ file: t.name.file, node: t.name.node })),
    from('name', typedMember)
      .join('entry', property, (t) => [equal(t.name.file, t.entry.file), equal(t.name.node, t.entry.name)])
      .select((t) => ({ file: t.entry.file, node: t.entry.node })),
    from('name', typedMember)
      .join('method', factTables.definition, (t) => [
        equal(t.name.file, t.method.file),
        equal(t.name.node, t.method.name),
      ])
      .select((t) => ({ file: t.method.file, node: t.method.node })),
    from('entry', property)
      .where((t) => equal(t.entry.name, t.entry.value))
      .select((t) => ({ file: t.entry.file, node: t.entry.node })),
  ),
);

/** Signatures of a callable that something else stands for. */
const announcements = from('signature', relationTables.signature)
  .leftJoin('bound', factTables.binding, (t) => [
    equal(t.signature.file, t.bound.file),
    equal(t.signature.name, t.bound.node),
  ])
  .where((t) => [
    notEqual(t.signature.node, t.signature.whole),
    either(greaterEqual(t.signature.implementation, literal(0)), isNull(t.bound.file)),
  ])
  .select((t) => ({
    file: t.signature.file,
    node: t.signature.node,
    whole: t.signature.whole,
    is_bound: isNotNull(t.bound.file),
  }));

/** Imported symbols that lead to something in the workspace. */
const found = from('found', symbolTarget)
  .where((t) => greaterEqual(t.found.target_file, literal(0)))
  .select((t) => ({ file: t.found.file, symbol: t.found.symbol }));
/** Variables that are given what a module offers, and nothing else. */
const importing = from('symbol', symbolTable)
  .where((t) => equal(t.symbol.bindings, literal(1)))
  .whereExists('found', found, (t) => [equal(t.symbol.file, t.found.file), equal(t.symbol.node, t.found.symbol)])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node }));

/** Names whose import names a file that is not there: nothing says what they are. */
const lost = distinct(
  from('import', symbolTarget)
    .where((t) => [less(t.import.target_file, literal(0)), isNull(t.import.external)])
    .whereNone('found', found, (t) => [equal(t.import.file, t.found.file), equal(t.import.symbol, t.found.symbol)])
    .select((t) => ({ file: t.import.file, symbol: t.import.symbol })),
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
    .whereNone('announced', announcements, (t) => [
      equal(t.node.file, t.announced.file),
      equal(t.node.node, t.announced.node),
    ])
    .whereNone('importing', importing, (t) => [
      equal(t.node.file, t.importing.file),
      equal(t.node.node, t.importing.node),
    ])
    .select((t) => t.node),
  from('node', graphNode)
    .where((t) => equal(t.node.kind, literal('IMPORT')))
    .whereExists('symbol', symbolTable, (t) => [equal(t.symbol.file, t.node.file), equal(t.symbol.node, t.node.node)])
    .whereNone('found', found, (t) => [equal(t.found.file, t.node.file), equal(t.found.symbol, t.node.node)])
    .select((t) => t.node),
);

/** Short names in patterns that take a member nobody knows: its type may declare it. */
const takenBlindly = distinct(
  from('part', patternPart)
    .where((t) => [greaterEqual(t.part.token, literal(0)), equal(t.part.key, t.part.node)])
    .select((t) => ({ file: t.part.file, node: t.part.node })),
);

const first = from('symbol', namedSymbols)
  .join('file', fileTable, (t) => equal(t.file.file, t.symbol.file))
  .leftJoin('doubtful', doubtfulEntry, (t) => [
    equal(t.symbol.file, t.doubtful.file),
    equal(t.symbol.node, t.doubtful.node),
  ])
  .leftJoin('lost', lost, (t) => [equal(t.symbol.file, t.lost.file), equal(t.symbol.node, t.lost.symbol)])
  .leftJoin('blind', takenBlindly, (t) => [equal(t.symbol.file, t.blind.file), equal(t.symbol.node, t.blind.node)])
  .select((t) => {
    const isLost = isNotNull(t.lost.file);
    const isDoubtful = either(isLost, isNotNull(t.doubtful.file));
    return {
      path: t.file.path,
      line: t.symbol.line,
      column: t.symbol.column,
      name: t.symbol.name,
      kind: literal('declaration'),
      target_id: choose([[isDoubtful, missing('bigint')]], nodeId(t.file.file_key, t.symbol.node)),
      target_path: choose([[isDoubtful, missing('text')]], t.file.path),
      target_line: choose([[isDoubtful, missing('integer')]], t.symbol.line),
      target_column: choose([[isDoubtful, missing('integer')]], t.symbol.column),
      target_qualified_name: choose([[isDoubtful, missing('text')]], t.symbol.qualified_name),
      certainty: choose(
        [
          [isDoubtful, literal('unresolved')],
          [isNotNull(t.blind.file), literal('heuristic')],
        ],
        literal('exact'),
      ),
      rule: literal('usages-view'),
      reason: choose(
        [
          [isLost, literal('not_found')],
          [isDoubtful, literal('unknown_type')],
        ],
        missing('text'),
      ),
    };
  });

/** Further places that introduce a symbol, other than imports; the identifier that names a definition is its own place again. */
const further = from('edge', resolvedEdges('DEFINITION_OF'))
  .whereNone('import', importedAgain, (t) => [
    equal(t.edge.source_file, t.import.file),
    equal(t.edge.source_node, t.import.local),
  ])
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

/** A name that is bound has an edge to what it introduces anyway. */
const announced = from('signature', announcements)
  .where((t) => not(t.signature.is_bound))
  .join('node', graphNode, (t) => [equal(t.signature.file, t.node.file), equal(t.signature.node, t.node.node)])
  .join('whole', graphNode, (t) => [equal(t.signature.file, t.whole.file), equal(t.signature.whole, t.whole.node)])
  .join('file', fileTable, (t) => equal(t.file.file, t.signature.file))
  .select((t) => ({
    path: t.file.path,
    line: t.node.line,
    column: t.node.column,
    name: t.whole.name,
    kind: literal('declaration'),
    target_id: nodeId(t.file.file_key, t.whole.node),
    target_path: t.file.path,
    target_line: t.whole.line,
    target_column: t.whole.column,
    target_qualified_name: t.whole.qualified_name,
    certainty: literal('exact'),
    rule: literal('usages-view'),
    reason: missing('text'),
  }));

/** Occurrences that introduce the name they show. */
export const declarations = union(first, announced, further);
