import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, greater, hasFlag, literal, not, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const named = from('child', syntaxNode)
  .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
  .select((t) => ({
    language: t.child.language,
    file: t.child.file,
    node: t.child.node,
    parent: t.child.parent,
    kind: t.child.kind,
    is_leaf: equal(t.child.node, t.child.last),
    position: t.child.position,
  }));

const operations = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('operation')))
  .join('whole', syntaxNode, (t) => [equal(t.role.language, t.whole.language), equal(t.role.kind, t.whole.kind)])
  .select((t) => ({ file: t.whole.file, node: t.whole.node, value: t.role.value }));

/** Operations whose result says something about their operands and is not made of them. */
const tests = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('test_operator')))
  .join('operator', syntaxNode, (t) => [
    equal(t.role.language, t.operator.language),
    equal(t.role.kind, t.operator.kind),
  ])
  .select((t) => ({ file: t.operator.file, node: t.operator.parent }));

const texts = from('text', factTables.literal)
  .where((t) => oneOf(t.text.kind, literal('string'), literal('template')))
  .select((t) => ({ file: t.text.file, node: t.text.node }));

/** Operands that are the value of their operation, are made into it, or become an element of it; the words of a text are the text itself. */
const operands = from('child', named)
  .join('whole', operations, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
  .whereNone('test', tests, (t) => [equal(t.child.file, t.test.file), equal(t.child.parent, t.test.node)])
  .whereNone('text', texts, (t) => [
    equal(t.child.file, t.text.file),
    equal(t.child.parent, t.text.node),
    t.child.is_leaf,
  ])
  .where((t) =>
    choose(
      [
        [oneOf(t.whole.value, literal('operand'), literal('combined')), literal(true)],
        [oneOf(t.whole.value, literal('first'), literal('each')), equal(t.child.position, literal(0))],
        [equal(t.whole.value, literal('last')), greater(t.child.position, literal(0))],
      ],
      literal(false),
    ),
  )
  .select((t) => ({
    file: t.child.file,
    source: t.child.node,
    target: t.whole.node,
    step: choose(
      [
        [oneOf(t.whole.value, literal('operand'), literal('combined')), literal('operand')],
        [equal(t.whole.value, literal('each')), literal('store')],
      ],
      literal('pass'),
    ),
  }));

/** Elements that are not spread. */
const elements = from('child', named)
  .join('whole', factTables.literal, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
  .where((t) => oneOf(t.whole.kind, literal('list'), literal('tuple'), literal('set')))
  .whereNone('spread', kindRole, (t) => [
    equal(t.child.language, t.spread.language),
    equal(t.child.kind, t.spread.kind),
    equal(t.spread.role, literal('argument')),
  ])
  .select((t) => ({
    file: t.child.file,
    source: t.child.node,
    target: t.whole.node,
    step: literal('store'),
  }));

/** Steps from the parts of an expression to the whole. */
export const operandSteps = union(operands, elements);
