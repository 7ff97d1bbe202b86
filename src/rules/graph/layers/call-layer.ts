import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, either, equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { enteredCalls, passedArguments } from '../edges/passed-arguments.ts';
import { parameterNodes } from '../views/parameter-nodes.ts';
import { accessorResults, accessorValues } from './accessor-values.ts';
import { answeredValues } from './answered-values.ts';
import { iteratedObjects, iterationResults } from './handed-out.ts';

const { callSite, memberAccess } = factTables;
const { callableMember } = relationTables;
const rule = 'call-layer';

const given = from('passed', passedArguments).select((t) => ({
  file: t.passed.file,
  source: t.passed.value,
  target_file: t.passed.parameter_file,
  target: t.passed.parameter,
  evidence: t.passed.argument,
  targets: t.passed.targets,
  is_open: t.passed.is_open,
  step: choose([[t.passed.collects, literal('store')]], literal('argument')),
}));

const constructors = from('member', callableMember)
  .join('text', token, (t) => equal(t.member.token, t.text.token))
  .join('name', languageName, (t) => [equal(t.name.role, literal('constructor')), equal(t.name.name, t.text.text)])
  .select((t) => ({ file: t.member.target_file, node: t.member.target_node, token: t.member.token }));

/** The object a method is called on becomes its first parameter, where there is one for it; what a class is taken from is no instance. */
const objects = from('call', enteredCalls)
  .where((t) => equal(t.call.skipped, literal(1)))
  .join('site', callSite, (t) => [equal(t.call.file, t.site.file), equal(t.call.node, t.site.node)])
  .join('callee', memberAccess, (t) => [equal(t.site.file, t.callee.file), equal(t.site.callee, t.callee.node)])
  .whereNone('maker', constructors, (t) => [
    equal(t.call.target_file, t.maker.file),
    equal(t.call.target_node, t.maker.node),
    notEqual(t.callee.token, t.maker.token),
  ])
  .join('parameter', parameterNodes, (t) => [
    equal(t.call.target_file, t.parameter.file),
    equal(t.call.target_node, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) => ({
    file: t.call.file,
    source: t.callee.object,
    target_file: t.call.target_file,
    target: t.parameter.node,
    evidence: t.call.node,
    targets: t.call.targets,
    is_open: t.call.is_open,
    step: literal('receiver'),
  }));

const answers = answeredValues(enteredCalls);

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'all',
  title: 'Values through calls',
  why: 'Arguments become parameters and the object a method is called on its first; what is returned is the value of the call, or of the loop or assignment that goes through what is handed out. It is as certain as the call.',
  logic:
    'data_flow(a, p) :- argument_to_parameter(a, p); data_flow(o, p) :- call_target(s, d), s calls a method of o, parameter(p, callable: d, position: 0); data_flow(v, s) :- call_target(s, d), result(callable: d, value: v).',
  output: graphTables.edge,
  relation: from(
    'step',
    distinct(union(given, objects, answers, accessorValues, accessorResults, iteratedObjects, iterationResults)),
  )
    .where((t) => either(notEqual(t.step.file, t.step.target_file), notEqual(t.step.source, t.step.target)))
    .select((t) =>
      targetEdge(
        'DATA_FLOW',
        literal(rule),
        { file: t.step.file, node: t.step.source },
        { file: t.step.target_file, node: t.step.target },
        t.step.evidence,
        t.step.targets,
        t.step.is_open,
        t.step.step,
      ),
    ),
});
