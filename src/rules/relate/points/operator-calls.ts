import { kindRole } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { both, either, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { nameTokens } from './name-tokens.ts';

const { literal: literals, operation } = factTables;

/** Operations of which an operator says by its kind which member of the left operand runs. */
const left = from('operation', operation)
  .join('role', kindRole, (t) => [
    equal(t.operation.language, t.role.language),
    equal(t.operation.operator, t.role.kind),
  ])
  .where((t) =>
    either(
      both(equal(t.operation.kind, literal('unary')), equal(t.role.role, literal('unary_method'))),
      both(equal(t.operation.kind, literal('binary')), equal(t.role.role, literal('left_method'))),
      both(equal(t.operation.kind, literal('compare')), equal(t.role.role, literal('compare_method'))),
      both(equal(t.operation.kind, literal('augmented')), equal(t.role.role, literal('augmented_method'))),
    ),
  )
  .join('name', nameTokens, (t) => [equal(t.role.value, t.name.name), greaterEqual(t.name.token, literal(0))])
  .select((t) => ({
    file: t.operation.file,
    node: t.operation.node,
    kind: t.operation.kind,
    object: t.operation.left,
    given: t.operation.right,
    token: t.name.token,
  }));

const right = from('operation', operation)
  .where((t) => oneOf(t.operation.kind, literal('binary'), literal('compare')))
  .join('role', kindRole, (t) => [
    equal(t.operation.language, t.role.language),
    equal(t.operation.operator, t.role.kind),
    oneOf(t.role.role, literal('right_method'), literal('reflected_method')),
  ])
  .leftJoin('literal', literals, (t) => [
    equal(t.operation.file, t.literal.file),
    equal(t.operation.left, t.literal.node),
  ])
  .where((t) => either(equal(t.role.role, literal('right_method')), greaterEqual(t.literal.node, literal(0))))
  .join('name', nameTokens, (t) => [equal(t.role.value, t.name.name), greaterEqual(t.name.token, literal(0))])
  .select((t) => ({
    file: t.operation.file,
    node: t.operation.node,
    kind: t.operation.kind,
    object: t.operation.right,
    given: t.operation.left,
    token: t.name.token,
  }));

/** Operators with the name of the member of an operand that they run. */
export const operatorCalls = union(left, right);
