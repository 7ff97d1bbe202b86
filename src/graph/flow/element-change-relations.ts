import { languageFeature, languageName, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { union } from '../../relation/combine.ts';
import { choose, equal, isNotNull, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { blocksOf } from './blocks-of.ts';
import { nodeRelations } from './node-relations.ts';

const { callSite, literal: literals, memberAccess } = factTables;

/** How calls of members, by their name, change the places of the elements of a collection, by place in this list. */
export const elementChanges = [
  'adds_elements',
  'puts_first',
  'puts_element',
  'takes_first',
  'takes_last',
  'takes_element',
  'takes_range',
  'reverses_elements',
  'moves_elements',
] as const;
export type ElementChange = (typeof elementChanges)[number];

const changingCalls = from('access', memberAccess)
  .where((t) => equal(t.access.role, literal('call')))
  .join('text', token, (t) => equal(t.access.token, t.text.token))
  .join('name', languageName, (t) => [
    equal(t.access.language, t.name.language),
    equal(t.text.text, t.name.name),
    oneOf(t.name.role, ...elementChanges.map((each) => literal(each))),
  ])
  .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.object,
    call: t.call.node,
    change: choose(
      elementChanges.map((each, at) => [equal(t.name.role, literal(each)), literal(at)]),
      literal(-1),
    ),
  }));

/** What has an operator that does something. */
const operated = (operation: 'multiply' | 'subtract') =>
  from('operator', syntaxNode)
    .join('role', nodeRelations.roles('decidable_operator'), (t) => [
      equal(t.operator.language, t.role.language),
      equal(t.operator.kind, t.role.kind),
      equal(t.role.value, literal(operation)),
    ])
    .select((t) => ({ file: t.operator.file, node: t.operator.parent }));

const deleted = from('access', memberAccess)
  .where((t) => equal(t.access.role, literal('delete')))
  .join('node', syntaxNode, (t) => [equal(t.access.file, t.node.file), equal(t.access.node, t.node.node)])
  .select((t) => ({ file: t.access.file, node: t.access.node, around: t.node.parent, language: t.access.language }));

/** What is read from the graph about elements of collections that get other places, and about those that are taken away. */
export const elementChangeRelations = {
  /** Calls that change the collection `node`. */
  changingCalls,
  /** Accesses that are deleted; `around` is the expression or statement that says so. */
  deletedMembers: from('access', deleted)
    .leftJoin('apart', languageFeature, (t) => [
      equal(t.access.language, t.apart.language),
      equal(t.apart.feature, literal('elements-apart')),
    ])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      around: t.access.around,
      isMoving: isNotNull(t.apart.feature),
    })),
  deletingStatements: blocksOf(
    union(
      from('access', deleted).select((t) => ({ file: t.access.file, node: t.access.node })),
      from('access', deleted).select((t) => ({ file: t.access.file, node: t.access.around })),
    ),
  ),
  /** Keys that count from the end, with the number that says how far. */
  negativeKeys: from('access', memberAccess)
    .where((t) => equal(t.access.kind, literal('subscript')))
    .join('key', syntaxNode, (t) => [equal(t.access.file, t.key.file), equal(t.access.name, t.key.node)])
    .join('number', nodeRelations.numberTokens, (t) => [
      equal(t.key.file, t.number.file),
      equal(t.key.last, t.number.node),
    ])
    .whereExists('only', syntaxNode, (t) => [
      equal(t.number.file, t.only.file),
      equal(t.number.node, t.only.node),
      equal(t.key.node, t.only.parent),
      equal(t.only.position, literal(0)),
    ])
    .whereExists('minus', operated('subtract'), (t) => [
      equal(t.key.file, t.minus.file),
      equal(t.key.node, t.minus.node),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.name, token: t.number.token })),
  /** Operations that may repeat a list. */
  repetitions: operated('multiply'),
  /** Lists and tuples that are written out. */
  listLiterals: from('list', literals)
    .where((t) => oneOf(t.list.kind, literal('list'), literal('tuple')))
    .select((t) => ({ file: t.list.file, node: t.list.node })),
} as const;
