import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  less,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { count, max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { enteredStatements, generatorCalls, handedOut } from './handed-out.ts';
import { operandSteps } from './operands.ts';
import { runAccesses } from './run-accesses.ts';

const {
  assignment,
  contained,
  literal: literals,
  memberAccess,
  parameter,
  passing,
  patternPart,
  property,
  result,
} = factTables;
const rule = 'value-layer';

const passed = from('part', passing).select((t) => ({
  file: t.part.file,
  source: t.part.part,
  target: t.part.node,
  step: literal('pass'),
}));
const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .select((t) => ({
    file: t.entry.file,
    source: t.entry.value,
    target: t.entry.owner,
    step: literal('store'),
  }));
/** What a comprehension makes of pairs. */
const keyed = from('entry', contained)
  .where((t) => equal(t.entry.kind, literal('keyed')))
  .whereNone('written', literals, (t) => [equal(t.entry.file, t.written.file), equal(t.entry.owner, t.written.node)])
  .select((t) => ({
    file: t.entry.file,
    source: t.entry.value,
    target: t.entry.owner,
    step: literal('store'),
  }));
/** What a resource or an iterator of the sources hands out is told by the method that does so. */
const given = from('given', assignment)
  .where((t) => greaterEqual(t.given.value, literal(0)))
  .whereNone('run', enteredStatements, (t) => [equal(t.given.file, t.run.file), equal(t.given.node, t.run.node)])
  .leftJoin('generator', generatorCalls, (t) => [
    equal(t.given.file, t.generator.file),
    equal(t.given.value, t.generator.node),
  ])
  .select((t) => ({
    file: t.given.file,
    source: t.given.value,
    target: t.given.target,
    step: choose(
      [
        [equal(t.given.kind, literal('iteration')), literal('load')],
        [both(equal(t.given.kind, literal('resource')), isNotNull(t.generator.node)), literal('load')],
        [equal(t.given.kind, literal('augmented')), literal('operand')],
      ],
      literal('assign'),
    ),
  }));
/** What a generator returns is the value of the expression that hands out its items. */
const delegated = from('result', result)
  .where((t) => [equal(t.result.kind, literal('delegate')), greater(t.result.value, literal(0))])
  .select((t) => ({
    file: t.result.file,
    source: t.result.value,
    target: t.result.node,
    step: literal('pass'),
  }));
const taken = from('part', patternPart)
  .where((t) => notEqual(t.part.kind, literal('rest')))
  .select((t) => ({
    file: t.part.file,
    source: t.part.pattern,
    target: t.part.node,
    step: literal('load'),
  }));
const defaults = from('parameter', parameter)
  .where((t) => greater(t.parameter.default, literal(0)))
  .select((t) => ({
    file: t.parameter.file,
    source: t.parameter.default,
    target: choose([[less(t.parameter.name, literal(1)), t.parameter.node]], t.parameter.name),
    step: literal('default'),
  }));
const members = from('access', memberAccess)
  .where((t) => notEqual(t.access.role, literal('delete')))
  .whereNone('run', runAccesses, (t) => [equal(t.access.file, t.run.file), equal(t.access.node, t.run.node)]);
const loads = members
  .where((t) => notEqual(t.access.role, literal('write')))
  .select((t) => ({
    file: t.access.file,
    source: t.access.object,
    target: t.access.node,
    step: literal('load'),
  }));
const stores = members
  .where((t) => equal(t.access.role, literal('write')))
  .select((t) => ({
    file: t.access.file,
    source: t.access.node,
    target: t.access.object,
    step: literal('store'),
  }));

/** One step between two places: what is both made of a part and that part itself passes it on. */
const steps = from(
  'step',
  union(passed, operandSteps, entries, keyed, given, handedOut, delegated, taken, defaults, loads, stores),
)
  .where((t) => notEqual(t.step.source, t.step.target))
  .groupBy(
    (t) => ({ file: t.step.file, source: t.step.source, target: t.step.target }),
    (t) => ({ step: max(t.step.step) }),
  );

/** How many values there are of which a place has one: the branches of a choice, what a pattern takes and what it has without. */
const choices = from('step', steps)
  .where((t) => oneOf(t.step.step, literal('pass'), literal('load')))
  .groupBy(
    (t) => ({ file: t.step.file, target: t.step.target }),
    () => ({ values: count() }),
  );

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'all',
  title: 'Values within a file',
  why: 'The value of an expression is that of a part of it, is made of its operands, or holds them; an assignment gives a value to its target, a member takes a part of its object out or puts one in. Where there are several of which it is one, such as the branches of a choice, each is one of them.',
  logic:
    'data_flow(v, t) :- assignment(value: v, target: t); data_flow(p, e) :- passing(e, part: p); data_flow(o, m) :- member_access(m, object: o); data_flow(p, w) :- p is an operand, element or entry of w.',
  output: graphTables.edge,
  relation: from('step', steps)
    .leftJoin('choice', choices, (t) => [
      equal(t.step.file, t.choice.file),
      equal(t.step.target, t.choice.target),
      oneOf(t.step.step, literal('pass'), literal('load')),
    ])
    .select((t) =>
      targetEdge(
        'DATA_FLOW',
        literal(rule),
        { file: t.step.file, node: t.step.source },
        { file: t.step.file, node: t.step.target },
        t.step.target,
        coalesce(t.choice.values, literal(1)),
        literal(false),
        t.step.step,
      ),
    ),
});
