import { kindRole, languageName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { choose, equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { settledTargets } from './settled-targets.ts';

const { definition, operation } = factTables;

const operators = from('operation', operation)
  .join('target', settledTargets, (t) => [
    equal(t.operation.file, t.target.file),
    equal(t.operation.node, t.target.node),
  ])
  .join('method', definition, (t) => [
    equal(t.target.target_file, t.method.file),
    equal(t.target.target_node, t.method.node),
  ])
  .join('name', token, (t) => equal(t.method.token, t.name.token))
  .join('role', kindRole, (t) => [
    equal(t.operation.language, t.role.language),
    equal(t.operation.operator, t.role.kind),
    equal(t.name.text, t.role.value),
  ]);

/** What is read from the graph about calls that are not written as calls of a name. */
export const operationRelations = {
  /** Methods that operators call: on which operand, and with which. */
  operatorCalls: operators.select((t) => {
    const isRight = oneOf(t.role.role, literal('right_method'), literal('reflected_method'));
    return {
      file: t.operation.file,
      node: t.operation.node,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
      object: choose([[isRight, t.operation.right]], t.operation.left),
      given: choose([[isRight, t.operation.left]], t.operation.right),
    };
  }),
  /** Methods that run when an instance is called. */
  invocations: from('method', definition)
    .join('text', token, (t) => equal(t.method.token, t.text.token))
    .join('name', languageName, (t) => [
      equal(t.method.language, t.name.language),
      equal(t.name.role, literal('invocation')),
      equal(t.text.text, t.name.name),
    ])
    .select((t) => ({ file: t.method.file, node: t.method.node, token: t.method.token })),
} as const;
