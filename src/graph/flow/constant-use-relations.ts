import { definitionTables } from '../../model/tables/definitions.ts';
import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  add,
  choose,
  equal,
  greater,
  hasFlag,
  literal,
  not,
  notEqual,
  oneOf,
  subtract,
} from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';
import { usesBehind } from './uses-behind.ts';

const { roles } = nodeRelations;
const { useSite } = definitionTables;

/** Comparisons, and the edge by which control goes on where the sides are equal or one is among the others. */
const comparisons = from('operator', syntaxNode)
  .join('role', roles('equality_operator'), (t) => [
    equal(t.operator.language, t.role.language),
    equal(t.operator.kind, t.role.kind),
  ])
  .select((t) => ({
    file: t.operator.file,
    node: t.operator.parent,
    edge: choose([[oneOf(t.role.value, literal('equal'), literal('among')), literal('true')]], literal('false')),
    isAmong: oneOf(t.role.value, literal('among'), literal('not_among')),
  }));

const named = from('child', syntaxNode)
  .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
  .select((t) => ({
    file: t.child.file,
    node: t.child.node,
    parent: t.child.parent,
    inside: subtract(t.child.last, t.child.node),
  }));
/** What comparisons compare. */
export const sides = from('child', named)
  .join('test', comparisons, (t) => [equal(t.child.file, t.test.file), equal(t.child.parent, t.test.node)])
  .select((t) => ({
    file: t.child.file,
    node: t.child.node,
    test: t.test.node,
    edge: t.test.edge,
    isAmong: t.test.isAmong,
    inside: t.child.inside,
  }));

/** A text in which something is computed has more inside it than its marks and its words. */
const mostInside = literal(3);
const single = from('literal', factTables.literal)
  .where((t) => oneOf(t.literal.kind, literal('string'), literal('number'), literal('boolean'), literal('null')))
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));
const lists = from('side', sides)
  .where((t) => t.side.isAmong)
  .whereExists('list', factTables.literal, (t) => [
    equal(t.side.file, t.list.file),
    equal(t.side.node, t.list.node),
    oneOf(t.list.kind, literal('list'), literal('tuple'), literal('set')),
  ]);
const items = from('item', named).join(
  'list',
  lists.select((t) => ({ file: t.side.file, node: t.side.node })),
  (t) => [equal(t.item.file, t.list.file), equal(t.item.parent, t.list.node)],
);
const others = union(
  items.where((t) => greater(t.item.inside, mostInside)).select((t) => ({ file: t.item.file, node: t.list.node })),
  items
    .whereNone('literal', single, (t) => [equal(t.item.file, t.literal.file), equal(t.item.node, t.literal.node)])
    .select((t) => ({ file: t.item.file, node: t.list.node })),
);

/** The sides of comparisons that say what the other side is. */
const said = union(
  from('side', sides)
    .where((t) => [not(t.side.isAmong), not(greater(t.side.inside, mostInside))])
    .whereExists('literal', single, (t) => [equal(t.side.file, t.literal.file), equal(t.side.node, t.literal.node)])
    .select((t) => ({ file: t.side.file, node: t.side.node, test: t.side.test, edge: t.side.edge })),
  lists
    .whereNone('other', others, (t) => [equal(t.side.file, t.other.file), equal(t.side.node, t.other.node)])
    .select((t) => ({ file: t.side.file, node: t.side.node, test: t.side.test, edge: t.side.edge })),
);
const partOf = (role: string, part: string) =>
  from('role', flowRole)
    .where((t) => [equal(t.role.role, literal(role)), equal(t.role.part, literal(part))])
    .select((t) => ({ language: t.role.language, kind: t.role.kind, field: t.role.held_by }));

/** Values of cases that are written out, with the statement that compares them. */
const cases = from('value', syntaxNode)
  .whereExists('literal', single, (t) => [equal(t.value.file, t.literal.file), equal(t.value.node, t.literal.node)])
  .where((t) => not(greater(subtract(t.value.last, t.value.node), mostInside)))
  .join('case', syntaxNode, (t) => [equal(t.value.file, t.case.file), equal(t.value.parent, t.case.node)])
  .join('role', partOf('switch_case', 'test'), (t) => [
    equal(t.case.language, t.role.language),
    equal(t.case.kind, t.role.kind),
    equal(t.value.field, t.role.field),
  ])
  .join('body', syntaxNode, (t) => [equal(t.case.file, t.body.file), equal(t.case.parent, t.body.node)])
  .select((t) => ({ file: t.value.file, test: t.value.node, statement: t.body.parent }));
/** Variables that are compared with them: nothing but brackets is around them. */
const switched = from('case', cases)
  .join('subject', named, (t) => [equal(t.case.file, t.subject.file), equal(t.case.statement, t.subject.parent)])
  .where((t) => not(greater(t.subject.inside, literal(1))))
  .join('use', useSite, (t) => [
    equal(t.subject.file, t.use.file),
    equal(add(t.subject.node, t.subject.inside), t.use.node),
  ])
  .where((t) => equal(t.use.fields, literal(0)))
  .select((t) => ({
    file: t.case.file,
    test: t.case.test,
    edge: literal('case'),
    tested: t.use.node,
    symbol: t.use.symbol,
  }));

const compared = from('said', said)
  .join('subject', sides, (t) => [
    equal(t.said.file, t.subject.file),
    equal(t.said.test, t.subject.test),
    notEqual(t.said.node, t.subject.node),
  ])
  .join('use', useSite, (t) => [equal(t.subject.file, t.use.file), equal(t.subject.node, t.use.node)])
  .where((t) => equal(t.use.fields, literal(0)))
  .select((t) => ({
    file: t.said.file,
    test: t.said.test,
    edge: t.said.edge,
    tested: t.use.node,
    symbol: t.use.symbol,
  }));

export const constantUseRelations = {
  /** Uses of a variable where control comes only when it was found equal to something written there, with the use that was compared. */
  comparedUses: distinct(
    from('use', usesBehind(union(compared, switched))).select((t) => ({
      file: t.use.file,
      node: t.use.node,
      tested: t.use.tested,
    })),
  ),
} as const;
