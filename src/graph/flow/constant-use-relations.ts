import { definitionTables } from '../../model/tables/definitions.ts';
import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct, fixpoint, union } from '../../relation/combine.ts';
import { choose, equal, hasFlag, literal, not, notEqual, oneOf } from '../../relation/expressions.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';

const { roles } = nodeRelations;
const { useSite } = definitionTables;

/** Comparisons, and the edge by which control goes on where the sides are equal or one is among the others. */
const comparisons = from('operator', syntaxNode)
  .join('role', roles('equality_operator'), (t) => [
    equal(t.operator.language, t.role.language),
    equal(t.operator.kind, t.role.kind),
  ])
  .select((t) => ({
    file: t.operator.file,
    node: t.operator.parent,
    edge: choose([[oneOf(t.role.value, literal('equal'), literal('among')), literal('true')]], literal('false')),
    isAmong: oneOf(t.role.value, literal('among'), literal('not_among')),
  }));

const named = from('child', syntaxNode)
  .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
  .select((t) => ({ file: t.child.file, node: t.child.node, parent: t.child.parent, position: t.child.position }));
const sides = from('child', named).join('test', comparisons, (t) => [
  equal(t.child.file, t.test.file),
  equal(t.child.parent, t.test.node),
]);

/** Literals with nothing in them that is computed. */
const parted = from('part', named)
  .join('node', syntaxNode, (t) => [equal(t.part.file, t.node.file), equal(t.part.node, t.node.node)])
  .join('role', roles('operation'), (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)])
  .select((t) => ({ file: t.part.file, node: t.part.parent }));
const single = from('literal', factTables.literal)
  .where((t) => oneOf(t.literal.kind, literal('string'), literal('number'), literal('boolean'), literal('null')))
  .whereNone('part', parted, (t) => [equal(t.literal.file, t.part.file), equal(t.literal.node, t.part.node)])
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));
const others = from('item', named)
  .whereNone('literal', single, (t) => [equal(t.item.file, t.literal.file), equal(t.item.node, t.literal.node)])
  .select((t) => ({ file: t.item.file, node: t.item.parent }));

/** The sides of comparisons that say what the other side is. */
const said = union(
  sides
    .where((t) => not(t.test.isAmong))
    .whereExists('literal', single, (t) => [equal(t.child.file, t.literal.file), equal(t.child.node, t.literal.node)])
    .select((t) => ({ file: t.child.file, node: t.child.node, test: t.test.node, edge: t.test.edge })),
  sides
    .where((t) => t.test.isAmong)
    .join('list', factTables.literal, (t) => [equal(t.child.file, t.list.file), equal(t.child.node, t.list.node)])
    .where((t) => oneOf(t.list.kind, literal('list'), literal('tuple'), literal('set')))
    .whereNone('other', others, (t) => [equal(t.child.file, t.other.file), equal(t.child.node, t.other.node)])
    .select((t) => ({ file: t.child.file, node: t.child.node, test: t.test.node, edge: t.test.edge })),
);
const tests = from('said', said)
  .join('subject', named, (t) => [
    equal(t.said.file, t.subject.file),
    equal(t.said.test, t.subject.parent),
    notEqual(t.said.node, t.subject.node),
  ])
  .join('use', useSite, (t) => [equal(t.subject.file, t.use.file), equal(t.subject.node, t.use.node)])
  .where((t) => equal(t.use.fields, literal(0)))
  .select((t) => ({
    file: t.said.file,
    test: t.said.test,
    edge: t.said.edge,
    tested: t.use.node,
    symbol: t.use.symbol,
  }));

/** Blocks that are entered only where a comparison came out so, and those they dominate. */
const entered = from('edge', flowTables.flowEdge).groupBy(
  (t) => ({ file: t.edge.file, block: t.edge.target }),
  () => ({ edges: count() }),
);
const behind = from('test', tests)
  .join('step', flowTables.flowStep, (t) => [equal(t.test.file, t.step.file), equal(t.test.test, t.step.node)])
  .join('edge', flowTables.flowEdge, (t) => [
    equal(t.step.file, t.edge.file),
    equal(t.step.block, t.edge.source),
    equal(t.test.edge, t.edge.kind),
  ])
  .whereExists('only', entered, (t) => [
    equal(t.edge.file, t.only.file),
    equal(t.edge.target, t.only.block),
    equal(t.only.edges, literal(1)),
  ])
  .select((t) => ({ file: t.test.file, tested: t.test.tested, symbol: t.test.symbol, block: t.edge.target }));
const guarded = fixpoint('guarded', distinct(behind), (self) =>
  from('guarded', self)
    .join('below', flowTables.flowDominator, (t) => [
      equal(t.guarded.file, t.below.file),
      equal(t.guarded.block, t.below.dominator),
    ])
    .select((t) => ({
      file: t.guarded.file,
      tested: t.guarded.tested,
      symbol: t.guarded.symbol,
      block: t.below.block,
    })),
);

export const constantUseRelations = {
  /** Uses of a variable where control comes only when it was found equal to something written there, with the use that was compared. */
  comparedUses: distinct(
    from('test', guarded)
      .join('use', useSite, (t) => [
        equal(t.test.file, t.use.file),
        equal(t.test.block, t.use.block),
        equal(t.test.symbol, t.use.symbol),
      ])
      .where((t) => equal(t.use.fields, literal(0)))
      .select((t) => ({ file: t.use.file, node: t.use.node, tested: t.test.tested })),
  ),
} as const;
