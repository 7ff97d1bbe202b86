import { flowTables } from '../../../model/tables/flow.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { fixpoint, union } from '../../../relation/combine.ts';
import { add, choose, equal, isNotNull, literal, notEqual } from '../../../relation/expressions.ts';
import { ascending, textJoin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from '../edges/edge-columns.ts';
import { blocks } from './blocks.ts';

const { flowBlock, flowEdge, flowStep } = flowTables;
const rule = 'control-flow-layer';

const arcs = from('edge', flowEdge).select((t) => ({
  file: t.edge.file,
  source: t.edge.source,
  target: t.edge.target,
  kind: t.edge.kind,
}));
/** Blocks in which nothing happens are passed: the edge into one leads to what comes after it. */
const led = fixpoint(
  'led',
  from('arc', arcs)
    .whereNone('idle', blocks.idle, (t) => [equal(t.arc.file, t.idle.file), equal(t.arc.source, t.idle.block)])
    .select((t) => ({ ...t.arc })),
  (self) =>
    from('led', self)
      .whereExists('idle', blocks.idle, (t) => [equal(t.led.file, t.idle.file), equal(t.led.target, t.idle.block)])
      .join('arc', arcs, (t) => [equal(t.led.file, t.arc.file), equal(t.led.target, t.arc.source)])
      .select((t) => ({
        file: t.led.file,
        source: t.led.source,
        target: t.arc.target,
        kind: choose([[equal(t.led.kind, literal('next')), t.arc.kind]], t.led.kind),
      })),
);

/** Where a block is left: after its last step, by an exception after any of them. */
const left = union(
  from('block', blocks.busy).select((t) => ({
    file: t.block.file,
    block: t.block.block,
    node: t.block.last,
    thrown: literal(false),
  })),
  from('step', flowStep).select((t) => ({
    file: t.step.file,
    block: t.step.block,
    node: t.step.node,
    thrown: literal(true),
  })),
);

const ends = from('led', led)
  .whereNone('idle', blocks.idle, (t) => [equal(t.led.file, t.idle.file), equal(t.led.target, t.idle.block)])
  .join('target', flowBlock, (t) => [equal(t.led.file, t.target.file), equal(t.led.target, t.target.block)])
  .select((t) => ({ ...t.led, unit: t.target.unit, first: t.target.first, into: t.target.kind }));
const entries = from('end', ends)
  .join('entry', flowBlock, (t) => [
    equal(t.end.file, t.entry.file),
    equal(t.end.source, t.entry.block),
    equal(t.entry.kind, literal('entry')),
  ])
  .where((t) => equal(t.end.into, literal('plain')))
  .select((t) => ({
    edge: literal('CFG_ENTRY'),
    file: t.end.file,
    source: t.end.unit,
    target: t.end.first,
    label: t.end.kind,
  }));
const between = from('end', ends)
  .join('left', left, (t) => [
    equal(t.end.file, t.left.file),
    equal(t.end.source, t.left.block),
    equal(equal(t.end.kind, literal('exception')), t.left.thrown),
  ])
  .where((t) => notEqual(t.end.into, literal('entry')))
  .select((t) => ({
    edge: choose([[equal(t.end.into, literal('exit')), literal('CFG_EXIT')]], literal('CFG')),
    file: t.end.file,
    source: t.left.node,
    target: choose([[equal(t.end.into, literal('exit')), t.end.unit]], t.end.first),
    label: t.end.kind,
  }));
const within = from('step', flowStep)
  .join('next', flowStep, (t) => [
    equal(t.step.file, t.next.file),
    equal(t.step.block, t.next.block),
    equal(add(t.step.position, literal(1)), t.next.position),
  ])
  .select((t) => ({
    edge: literal('CFG'),
    file: t.step.file,
    source: t.step.node,
    target: t.next.node,
    label: literal('next'),
  }));

/** One edge between two nodes, however many ways control takes. */
const edges = from('edge', union(entries, between, within)).groupBy(
  (t) => ({ edge: t.edge.edge, file: t.edge.file, source: t.edge.source, target: t.edge.target }),
  (t) => ({ label: textJoin(t.edge.label, ', ', ascending(t.edge.label)) }),
);

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'control',
  title: 'Control flow between syntax nodes',
  why: 'A statement, condition or operand runs after another where the flow of control leads from one to the other and nothing happens in between; the unit stands for its beginning and its end.',
  logic:
    'cfg(m, n) :- flow_step(b, last m), flow_edge(b, c) through blocks without steps, flow_step(c, first n); cfg(m, n) :- flow_step(b, i, m), flow_step(b, i + 1, n).',
  output: graphTables.edge,
  relation: from('edge', edges)
    .where((t) => isNotNull(t.edge.label))
    .select((t) => ({
      ...certainEdge(
        'CFG',
        rule,
        { file: t.edge.file, node: t.edge.source },
        { file: t.edge.file, node: t.edge.target },
        t.edge.source,
      ),
      kind: t.edge.edge,
      detail: t.edge.label,
    })),
});
