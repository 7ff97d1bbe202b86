import { graphTables } from '../../../model/tables/graph.ts';
import { literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';
import { passedArguments } from './passed-arguments.ts';

const rule = 'argument-edges';

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Arguments go to parameters',
  why: 'What stands at a place, or is given by a name, is what the parameter there, or of that name, gets in each callable that the call may call; it is as certain as the call. Places behind a spread argument, and arguments that something built in passes on, are not told.',
  logic:
    'argument_to_parameter(a, p) :- call_target(s, d), argument(a, call: s, position: i), parameter(p, callable: d, position: i + parameters for the instance).',
  output: graphTables.edge,
  relation: from('passed', passedArguments).select((t) =>
    targetEdge(
      'ARGUMENT_TO_PARAMETER',
      literal(rule),
      { file: t.passed.file, node: t.passed.value },
      { file: t.passed.parameter_file, node: t.passed.parameter },
      t.passed.argument,
      t.passed.targets,
      t.passed.is_open,
    ),
  ),
});
