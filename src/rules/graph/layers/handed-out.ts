import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, greater, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { called } from '../edges/called.ts';
import { takingReceiver } from '../edges/passed-arguments.ts';
import { parameterNodes } from '../views/parameter-nodes.ts';
import { answeredValues } from './answered-values.ts';

const { assignment, patternPart, result } = factTables;

const patterns = distinct(from('part', patternPart).select((t) => ({ file: t.part.file, node: t.part.pattern })));

/** Loops, and assignments to patterns that take apart what an iterator hands out. */
const moving = from('loop', assignment)
  .where((t) => greaterEqual(t.loop.value, literal(0)))
  .select((t) => ({
    file: t.loop.file,
    node: t.loop.node,
    value: t.loop.value,
    target: t.loop.target,
    kind: t.loop.kind,
  }));
const unpacking = from('loop', moving)
  .where((t) => [notEqual(t.loop.kind, literal('iteration')), notEqual(t.loop.kind, literal('resource'))])
  .whereExists('pattern', patterns, (t) => [equal(t.loop.file, t.pattern.file), equal(t.loop.target, t.pattern.node)])
  .select((t) => t.loop);
const loops = from('loop', moving)
  .where((t) => equal(t.loop.kind, literal('iteration')))
  .select((t) => t.loop);

const resources = from('loop', moving)
  .where((t) => equal(t.loop.kind, literal('resource')))
  .select((t) => t.loop);

const runBy = (statements: typeof loops) =>
  from('loop', statements)
    .join('call', called, (t) => [equal(t.loop.file, t.call.file), equal(t.loop.node, t.call.node)])
    .select((t) => ({ ...t.call, value: t.loop.value }));
/** What they call: first what makes the iterator or enters the resource, then what moves the iterator. */
const moves = union(
  from('call', runBy(union(loops, unpacking)))
    .where((t) => greater(t.call.step, literal(0)))
    .select((t) => t.call),
  from('call', runBy(resources))
    .where((t) => equal(t.call.step, literal(1)))
    .select((t) => t.call),
);

/** The iterator is made of what is gone through, and is moved itself: each is the instance of the method that does so. */
export const iteratedObjects = from('call', moves)
  .whereExists('method', takingReceiver, (t) => [
    equal(t.call.target_file, t.method.file),
    equal(t.call.target_node, t.method.node),
  ])
  .join('parameter', parameterNodes, (t) => [
    equal(t.call.target_file, t.parameter.file),
    equal(t.call.target_node, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) => ({
    file: t.call.file,
    source: choose([[equal(t.call.step, literal(1)), t.call.value]], t.call.node),
    target_file: t.call.target_file,
    target: t.parameter.node,
    evidence: t.call.node,
    targets: t.call.targets,
    is_open: t.call.is_open,
    step: literal('receiver'),
  }));

/** What they are answered with is at the statement. */
export const iterationResults = answeredValues(moves);

/** Loops, assignments and resources that run something of the sources. */
const entered = distinct(from('call', moves).select((t) => ({ file: t.call.file, node: t.call.node })));
const withEntered = (statements: typeof loops) =>
  from('loop', statements).whereExists('call', entered, (t) => [
    equal(t.loop.file, t.call.file),
    equal(t.loop.node, t.call.node),
  ]);

/** Where the target does not get what is gone through, or entered, itself. */
export const enteredStatements = withEntered(union(loops, resources)).select((t) => ({
  file: t.loop.file,
  node: t.loop.node,
}));

/** From the loop, assignment or resource its target gets the elements, or what was entered. */
export const handedOut = withEntered(union(loops, unpacking, resources)).select((t) => ({
  file: t.loop.file,
  source: t.loop.node,
  target: t.loop.target,
  step: choose(
    [
      [equal(t.loop.kind, literal('iteration')), literal('load')],
      [equal(t.loop.kind, literal('resource')), literal('assign')],
    ],
    literal('pass'),
  ),
}));

/** Calls of generators: a resource that is made of one is what it hands out. */
export const generatorCalls = distinct(
  from('call', called)
    .where((t) => equal(t.call.step, literal(0)))
    .join('result', result, (t) => [
      equal(t.call.target_file, t.result.file),
      equal(t.call.target_node, t.result.callable),
      equal(t.result.kind, literal('yield')),
    ])
    .select((t) => ({ file: t.call.file, node: t.call.node })),
);
