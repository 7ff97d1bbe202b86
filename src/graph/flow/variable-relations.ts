import { definitionTables } from '../../model/tables/definitions.ts';
import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { equal, greater, literal, not, notEqual, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';

const { nodeWithRole } = nodeRelations;
const { binding, memberAccess, reference, scopeHome, symbol } = factTables;
const { reachingDefinition, useSite } = definitionTables;
const { referenceTarget, resolvedName, symbolTarget } = relationTables;

const homes = (of: typeof reference | typeof binding) =>
  from('name', of as typeof reference)
    .join('node', syntaxNode, (t) => [equal(t.name.file, t.node.file), equal(t.name.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({ file: t.name.file, node: t.name.node, hoist: t.home.hoist }));

/** What is read from the graph to follow values through variables. */
export const variableRelations = {
  /** Member accesses that mean a variable of a class or module, to read or to write it; `target` is its symbol. */
  memberVariables: from('access', memberAccess)
    .where((t) => equal(t.access.kind, literal('attribute')))
    .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
    .join('symbol', symbol, (t) => [
      equal(t.target.target_file, t.symbol.file),
      equal(t.target.target_node, t.symbol.node),
    ])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      isWrite: equal(t.access.role, literal('write')),
      isModule: equal(t.symbol.scope, literal(0)),
      target_file: t.target.target_file,
      target_node: t.target.target_node,
    })),
  /** Names that mean a variable of another file without being imported by it, as all names of a module are imported. */
  foreignNames: from('name', reference)
    .where((t) => equal(t.name.role, literal('read')))
    .whereNone('own', resolvedName, (t) => [equal(t.name.file, t.own.file), equal(t.name.node, t.own.node)])
    .join('target', referenceTarget, (t) => [equal(t.name.file, t.target.file), equal(t.name.node, t.target.node)])
    .where((t) => notEqual(t.target.target_file, t.name.file))
    .join('symbol', symbol, (t) => [
      equal(t.target.target_file, t.symbol.file),
      equal(t.target.target_node, t.symbol.node),
    ])
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
    })),
  occurrences: union(
    from('name', resolvedName)
      .join('use', reference, (t) => [equal(t.name.file, t.use.file), equal(t.name.node, t.use.node)])
      .join('home', homes(reference), (t) => [equal(t.name.file, t.home.file), equal(t.name.node, t.home.node)])
      .select((t) => ({
        file: t.name.file,
        node: t.name.node,
        symbol: t.name.symbol,
        isWrite: not(oneOf(t.use.role, literal('read'), literal('call'), literal('delete'), literal('type'))),
        isValue: literal(false),
        hoist: t.home.hoist,
      })),
    from('binding', binding)
      .join('symbol', symbol, (t) => [
        equal(t.binding.file, t.symbol.file),
        equal(t.binding.scope, t.symbol.scope),
        equal(t.binding.token, t.symbol.token),
      ])
      .join('home', homes(binding as never), (t) => [
        equal(t.binding.file, t.home.file),
        equal(t.binding.node, t.home.node),
      ])
      .select((t) => ({
        file: t.binding.file,
        node: t.binding.node,
        symbol: t.symbol.node,
        isWrite: not(equal(t.binding.kind, literal('type'))),
        isValue: oneOf(t.binding.kind, literal('parameter'), literal('variable'), literal('lexical')),
        hoist: t.home.hoist,
      })),
  ),
  /** Which writes of a variable reach a read of it, within a file; those of a field, which are never sure, are no value of the variable. */
  reaching: from('reach', reachingDefinition)
    .where((t) => notEqual(t.reach.certainty, literal('heuristic')))
    .join('use', useSite, (t) => [equal(t.reach.file, t.use.file), equal(t.reach.use, t.use.node)])
    .where((t) => equal(t.use.fields, literal(0)))
    .select((t) => ({
      file: t.reach.file,
      definition: t.reach.definition,
      use: t.reach.use,
      block: t.use.block,
      certainty: t.reach.certainty,
    })),
  /** Reads of variables in units with so many pairs of write and read that not all are listed, and how many writes reach each. */
  cutReads: from('gap', flowTables.flowGap)
    .where((t) => equal(t.gap.reason, literal('too_many_pairs')))
    .join('use', useSite, (t) => [
      equal(t.gap.file, t.use.file),
      equal(t.gap.unit, t.use.unit),
      equal(t.use.fields, literal(0)),
    ])
    .select((t) => ({ file: t.use.file, node: t.use.node, writes: t.use.definitions })),
  /** Reads of variables that no write reaches. */
  unreached: from('use', useSite)
    .where((t) => [equal(t.use.fields, literal(0)), equal(t.use.definitions, literal(0))])
    .select((t) => ({ file: t.use.file, node: t.use.node })),
  imports: from('import', symbolTarget)
    .where((t) => greater(t.import.target_node, literal(0)))
    .select((t) => ({
      file: t.import.file,
      symbol: t.import.symbol,
      target_file: t.import.target_file,
      target_node: t.import.target_node,
    })),
  loops: from('loop', nodeWithRole('loop')).select((t) => ({
    file: t.loop.file,
    node: t.loop.node,
    last: t.loop.last,
  })),
} as const;
