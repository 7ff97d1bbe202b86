import { flowTables } from '../../../model/tables/flow.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { ascending, count, min, textJoin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { blocks } from './blocks.ts';

const { controlDependence, flowStep } = flowTables;
const rule = 'control-dependence-layer';

const dependences = from('dependence', controlDependence)
  .join('branch', blocks.busy, (t) => [
    equal(t.dependence.file, t.branch.file),
    equal(t.dependence.branch, t.branch.block),
  ])
  .join('step', flowStep, (t) => [equal(t.dependence.file, t.step.file), equal(t.dependence.block, t.step.block)])
  .select((t) => ({
    file: t.dependence.file,
    branch: t.dependence.branch,
    last: t.branch.last,
    kind: t.dependence.kind,
    target: t.step.node,
  }));

const steps = from('step', flowStep).groupBy(
  (t) => ({ file: t.step.file, block: t.step.block }),
  () => ({ steps: count() }),
);

const chosen = from('dependence', dependences)
  .where((t) => notEqual(t.dependence.kind, literal('exception')))
  .select((t) => ({
    file: t.dependence.file,
    source: t.dependence.last,
    target: t.dependence.target,
    label: t.dependence.kind,
    choices: literal(1),
  }));
/** Any step of the block may be the one that throws. */
const thrown = from('dependence', dependences)
  .where((t) => equal(t.dependence.kind, literal('exception')))
  .join('step', flowStep, (t) => [equal(t.dependence.file, t.step.file), equal(t.dependence.branch, t.step.block)])
  .join('count', steps, (t) => [equal(t.step.file, t.count.file), equal(t.step.block, t.count.block)])
  .select((t) => ({
    file: t.dependence.file,
    source: t.step.node,
    target: t.dependence.target,
    label: t.dependence.kind,
    choices: t.count.steps,
  }));

const edges = from('edge', union(chosen, thrown)).groupBy(
  (t) => ({ file: t.edge.file, source: t.edge.source, target: t.edge.target }),
  (t) => ({ label: textJoin(t.edge.label, ', ', ascending(t.edge.label)), choices: min(t.edge.choices) }),
);

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'control',
  title: 'What decides whether a node runs',
  why: 'A node depends on a condition when one way the condition goes always leads to it and another may not. Of the steps of a block that an exception may leave, any may be the one that throws.',
  logic: 'cdg(m, n) :- control_dependence(block: c, branch: b), flow_step(b, last m), flow_step(c, n).',
  output: graphTables.edge,
  relation: from('edge', edges).select((t) => ({
    ...targetEdge(
      'CDG',
      literal(rule),
      { file: t.edge.file, node: t.edge.source },
      { file: t.edge.file, node: t.edge.target },
      t.edge.source,
      t.edge.choices,
    ),
    detail: t.edge.label,
  })),
});
