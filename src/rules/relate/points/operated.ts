import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { firstStep, functionCalls } from './function-calls.ts';
import { itemCalls } from './item-calls.ts';
import { operationSteps, operationsWith, unpackings } from './operation-steps.ts';
import { operatorCalls } from './operator-calls.ts';

type Integer = Value<'integer'>;

const operand = (file: Integer, node: Integer, object: Integer, step: number, token: Integer) => ({
  file,
  node,
  object,
  step: literal(step),
  token,
});

const stepsOf = (kind: 'iteration' | 'resource', part: 'start' | 'end', step: number) =>
  from('at', operationSteps(kind, part)).select((t) => operand(t.at.file, t.at.node, t.at.left, step, t.at.token));

/** What is written in the text as the operand of something that runs a member of it, with the step in which it runs. */
export const operated = union(
  from('at', operatorCalls).select((t) => operand(t.at.file, t.at.node, t.at.object, 0, t.at.token)),
  from('at', itemCalls).select((t) => operand(t.at.file, t.at.node, t.at.object, 1, t.at.token)),
  stepsOf('iteration', 'start', 1),
  from('at', unpackings('start')).select((t) => operand(t.at.file, t.at.node, t.at.left, 1, t.at.token)),
  stepsOf('resource', 'start', 1),
  stepsOf('resource', 'end', 2),
  from('at', operationsWith('awaiting', 'awaiting_start')).select((t) =>
    operand(t.at.file, t.at.node, t.at.left, 1, t.at.token),
  ),
  from('at', functionCalls)
    .where((t) => equal(t.at.step, literal(0)))
    .select((t) => operand(t.at.file, t.at.node, t.at.object, firstStep, t.at.token)),
);
