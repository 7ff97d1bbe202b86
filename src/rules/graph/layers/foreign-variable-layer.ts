import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { typeMentions } from './type-mentions.ts';

const { memberAccess, symbol } = factTables;
const { definitionSite, useSite } = definitionTables;
const { referenceTarget, symbolTarget } = relationTables;
const rule = 'foreign-variable-layer';

/** Uses of imported names, with the variable of the other module that they mean. */
const imported = from('import', symbolTarget)
  .where((t) => greater(t.import.target_node, literal(0)))
  .join('use', useSite, (t) => [
    equal(t.import.file, t.use.file),
    equal(t.import.symbol, t.use.symbol),
    equal(t.use.fields, literal(0)),
  ])
  .whereNone('type', typeMentions, (t) => [equal(t.use.file, t.type.file), equal(t.use.node, t.type.node)])
  .select((t) => ({
    file: t.use.file,
    node: t.use.node,
    target_file: t.import.target_file,
    symbol: t.import.target_node,
  }));

/** Accesses to members that are variables of a module or class. */
const members = from('access', memberAccess)
  .where((t) => oneOf(t.access.role, literal('read'), literal('call')))
  .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
  .whereExists('symbol', symbol, (t) => [
    equal(t.target.target_file, t.symbol.file),
    equal(t.target.target_node, t.symbol.node),
  ])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    target_file: t.target.target_file,
    symbol: t.target.target_node,
  }));

const writes = from('write', definitionSite)
  .where((t) => [
    equal(t.write.fields, literal(0)),
    notEqual(t.write.kind, literal('deletion')),
    notEqual(t.write.kind, literal('type')),
  ])
  .select((t) => ({ file: t.write.file, symbol: t.write.symbol, node: t.write.node }));
/** What instances are given under the name, or a module from elsewhere, comes instead. */
const given = from('access', memberAccess)
  .where((t) => equal(t.access.role, literal('write')))
  .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
  .select((t) => ({ file: t.target.target_file, symbol: t.target.target_node }));
const counted = from(
  'write',
  union(
    from('write', writes).select((t) => ({ file: t.write.file, symbol: t.write.symbol })),
    given,
  ),
).groupBy(
  (t) => ({ file: t.write.file, symbol: t.write.symbol }),
  () => ({ writes: count() }),
);

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'all',
  title: 'Values through variables of other modules and of classes',
  why: 'What is written into a variable of a module or class is what others read by an import of it or as a member. When they do is not known, so that every write counts.',
  logic:
    'data_flow(w, u) :- use_site(u, s), symbol_target(s, v), definition_site(w, v); data_flow(w, m) :- member_access(m, name: n), reference_target(n, v), definition_site(w, v).',
  output: graphTables.edge,
  relation: from('use', distinct(union(imported, members)))
    .join('write', writes, (t) => [equal(t.use.target_file, t.write.file), equal(t.use.symbol, t.write.symbol)])
    .join('counted', counted, (t) => [equal(t.write.file, t.counted.file), equal(t.write.symbol, t.counted.symbol)])
    .select((t) =>
      targetEdge(
        'DATA_FLOW',
        literal(rule),
        { file: t.write.file, node: t.write.node },
        { file: t.use.file, node: t.use.node },
        t.write.node,
        t.counted.writes,
        literal(false),
        literal('capture'),
      ),
    ),
});
