import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { union } from '../../relation/combine.ts';
import {
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

const { roles } = nodeRelations;

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
const { passing } = factTables;
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

/** By which edge control goes on where a test holds, or its sides are equal. */
export const testEdges = ['true', 'false', 'case'] as const;
export const edgeCode = (edge: (typeof testEdges)[number]) => literal(testEdges.indexOf(edge));

const written = from('value', syntaxNode)
  .whereExists('literal', single, (t) => [equal(t.value.file, t.literal.file), equal(t.value.node, t.literal.node)])
  .where((t) => not(greater(subtract(t.value.last, t.value.node), mostInside)))
  .select((t) => ({ file: t.value.file, node: t.value.node, parent: t.value.parent, field: t.value.field }));

/** Cases of a statement that says once what is compared, with brackets around it. */
const switched = from('value', written)
  .join('case', syntaxNode, (t) => [equal(t.value.file, t.case.file), equal(t.value.parent, t.case.node)])
  .join('role', partOf('switch_case', 'test'), (t) => [
    equal(t.case.language, t.role.language),
    equal(t.case.kind, t.role.kind),
    equal(t.value.field, t.role.field),
  ])
  .join('body', syntaxNode, (t) => [equal(t.case.file, t.body.file), equal(t.case.parent, t.body.node)])
  .join('compared', syntaxNode, (t) => [equal(t.body.file, t.compared.file), equal(t.body.parent, t.compared.parent)])
  .join('subject', passing, (t) => [equal(t.compared.file, t.subject.file), equal(t.compared.node, t.subject.node)])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    subject: t.subject.part,
    constant: t.value.node,
    edge: edgeCode('case'),
  }));

/** Patterns of cases that are something written out. */
const matched = from('value', written)
  .join('subject', passing, (t) => [equal(t.value.file, t.subject.file), equal(t.value.parent, t.subject.node)])
  .join('pattern', syntaxNode, (t) => [equal(t.value.file, t.pattern.file), equal(t.value.parent, t.pattern.node)])
  .join('case', syntaxNode, (t) => [equal(t.pattern.file, t.case.file), equal(t.pattern.parent, t.case.node)])
  .whereExists('role', partOf('case', ''), (t) => [
    equal(t.case.language, t.role.language),
    equal(t.case.kind, t.role.kind),
  ])
  .select((t) => ({
    file: t.value.file,
    node: t.case.node,
    subject: t.subject.part,
    constant: t.value.node,
    edge: edgeCode('case'),
  }));

const compared = from('said', said)
  .join('side', sides, (t) => [
    equal(t.said.file, t.side.file),
    equal(t.said.test, t.side.test),
    notEqual(t.said.node, t.side.node),
  ])
  .select((t) => ({
    file: t.said.file,
    node: t.said.test,
    subject: t.side.node,
    constant: t.said.node,
    edge: choose([[equal(t.said.edge, literal('true')), edgeCode('true')]], edgeCode('false')),
  }));

export const constantUseRelations = {
  /** Comparisons of something with what is written there, and the edge by which control goes on where they are equal. */
  comparedTests: union(compared, switched, matched),
} as const;
