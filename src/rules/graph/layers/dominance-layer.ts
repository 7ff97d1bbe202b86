import { flowTables } from '../../../model/tables/flow.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import {
  add,
  choose,
  equal,
  greaterEqual,
  isNotNull,
  isNull,
  literal,
  notEqual,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from '../edges/edge-columns.ts';
import { blocks } from './blocks.ts';

const { flowDominator, flowStep } = flowTables;
const rule = 'dominance-layer';

/** The nearest block on all paths that is not passed without anything happening in it. */
const nearest = (column: 'dominator' | 'post_dominator') => {
  const direct = from('below', flowDominator)
    .where((t) => greaterEqual(t.below[column], literal(0)))
    .select((t) => ({ file: t.below.file, block: t.below.block, above: t.below[column] }));
  const chain = fixpoint(
    `above_by_${column}`,
    from('below', direct)
      .whereExists('busy', blocks.busy, (t) => [equal(t.below.file, t.busy.file), equal(t.below.block, t.busy.block)])
      .select((t) => ({ ...t.below })),
    (self) =>
      from('below', self)
        .whereExists('idle', blocks.idle, (t) => [equal(t.below.file, t.idle.file), equal(t.below.above, t.idle.block)])
        .join('next', direct, (t) => [equal(t.below.file, t.next.file), equal(t.below.above, t.next.block)])
        .select((t) => ({ file: t.below.file, block: t.below.block, above: t.next.above })),
  );
  return from('below', chain)
    .whereNone('idle', blocks.idle, (t) => [equal(t.below.file, t.idle.file), equal(t.below.above, t.idle.block)])
    .join('block', blocks.busy, (t) => [equal(t.below.file, t.block.file), equal(t.below.block, t.block.block)])
    .join('above', blocks.busy, (t) => [equal(t.below.file, t.above.file), equal(t.below.above, t.above.block)]);
};

/** Only the first step of a block is sure to have begun when an exception leaves it. */
const dominators = nearest('dominator')
  .leftJoin('interrupted', blocks.interrupted, (t) => [
    equal(t.above.file, t.interrupted.file),
    equal(t.above.block, t.interrupted.block),
  ])
  .select((t) => ({
    kind: literal('DOMINATES'),
    file: t.below.file,
    source: choose([[isNotNull(t.interrupted.block), t.above.first]], t.above.last),
    target: t.block.first,
  }));

/** From every step that an exception may follow, only what follows the block is sure. */
const postDominators = nearest('post_dominator')
  .leftJoin('interrupted', blocks.interrupted, (t) => [
    equal(t.block.file, t.interrupted.file),
    equal(t.block.block, t.interrupted.block),
  ])
  .join('step', flowStep, (t) => [equal(t.block.file, t.step.file), equal(t.block.block, t.step.block)])
  .where((t) => choose([[isNull(t.interrupted.block), equal(t.step.node, t.block.last)]], literal(true)))
  .select((t) => ({
    kind: literal('POST_DOMINATES'),
    file: t.below.file,
    source: t.above.first,
    target: t.step.node,
  }));

const following = from('step', flowStep)
  .join('next', flowStep, (t) => [
    equal(t.step.file, t.next.file),
    equal(t.step.block, t.next.block),
    equal(add(t.step.position, literal(1)), t.next.position),
  ])
  .select((t) => ({ file: t.step.file, block: t.step.block, earlier: t.step.node, later: t.next.node }));
const before = from('pair', following).select((t) => ({
  kind: literal('DOMINATES'),
  file: t.pair.file,
  source: t.pair.earlier,
  target: t.pair.later,
}));
const after = from('pair', following)
  .whereNone('interrupted', blocks.interrupted, (t) => [
    equal(t.pair.file, t.interrupted.file),
    equal(t.pair.block, t.interrupted.block),
  ])
  .select((t) => ({
    kind: literal('POST_DOMINATES'),
    file: t.pair.file,
    source: t.pair.later,
    target: t.pair.earlier,
  }));

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'control',
  title: 'Dominance between syntax nodes',
  why: 'A node dominates another when every path from the beginning of the unit to the other passes it, and post-dominates it when every path from there to the end does. The nearest of which that is sure is named.',
  logic:
    'dominates(m, n) :- flow_dominator(block of n, block of m) through blocks without steps; dominates(m, n) :- flow_step(b, i, m), flow_step(b, i + 1, n).',
  output: graphTables.edge,
  relation: from('edge', distinct(union(dominators, postDominators, before, after)))
    .where((t) => notEqual(t.edge.source, t.edge.target))
    .select((t) => ({
      ...certainEdge(
        'DOMINATES',
        rule,
        { file: t.edge.file, node: t.edge.source },
        { file: t.edge.file, node: t.edge.target },
        t.edge.source,
      ),
      kind: t.edge.kind,
    })),
});
