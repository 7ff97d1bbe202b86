import { nativeEffectNames } from '../../model/native-effects.ts';
import {
  fileTable,
  flowRole,
  languageFeature,
  languageName,
  syntaxNode,
  token,
} from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { pointsToTables } from '../../model/tables/points-to.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import type { Value } from '../../relation/expression.ts';
import {
  choose,
  coalesce,
  equal,
  greater,
  hasFlag,
  isNotNull,
  literal,
  not,
  oneOf,
} from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { blocksOf } from './blocks-of.ts';
import { elementChangeRelations } from './element-change-relations.ts';
import { nodeRelations } from './node-relations.ts';

const { nodeWithRole, roles, tests } = nodeRelations;
const { assignment, callSite, contained, memberAccess, passing, patternPart, property, literal: literals } = factTables;

/** What an operation does with a part of it. */
export const partUse = { operand: 0, first: 1, last: 2, each: 3, combined: 4, element: 5 } as const;
const useOf = (role: Value<'text'>) =>
  choose(
    (['operand', 'first', 'last', 'each', 'combined'] as const).map((use) => [
      equal(role, literal(use)),
      literal(partUse[use]),
    ]),
    literal(partUse.element),
  );

/** What is made of the nodes directly inside: operations, and collections that are written out. */
const wholes = union(
  from('whole', nodeWithRole('operation'))
    .whereNone('test', tests, (t) => [equal(t.whole.file, t.test.file), equal(t.whole.node, t.test.node)])
    .select((t) => ({ file: t.whole.file, node: t.whole.node, use: useOf(t.whole.value) })),
  from('whole', literals)
    .where((t) => oneOf(t.whole.kind, literal('list'), literal('tuple'), literal('set')))
    .select((t) => ({ file: t.whole.file, node: t.whole.node, use: literal(partUse.element) })),
);

/** What makes a text of what collections hold: nodes by their kind, and those with such an operator. */
const renderers = from('node', syntaxNode)
  .join('role', roles('rendering'), (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)])
  .select((t) => ({
    file: t.node.file,
    node: choose([[hasFlag(t.node.flags, 1), t.node.node]], t.node.parent),
    isAny: equal(t.role.value, literal('any')),
  }));

const assigned = from('assignment', assignment).select((t) => ({ file: t.assignment.file, node: t.assignment.node }));

/** Calls of members that take elements out of a collection or replace them, by their name. */
const replacing = from('call', callSite)
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('text', token, (t) => equal(t.access.token, t.text.token))
  .join('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.text.text, t.name.name),
    oneOf(t.name.role, literal('clears_elements'), literal('replaces_element'), literal('merges_members')),
  ])
  .whereNone('known', relationTables.callTarget, (t) => [
    equal(t.call.file, t.known.file),
    equal(t.call.node, t.known.node),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    object: t.access.object,
    isAll: equal(t.name.role, literal('clears_elements')),
    isMerging: equal(t.name.role, literal('merges_members')),
  }));

/** Calls of built-in functions that give their first argument what the others hold. */
const merging = from('call', callSite)
  .join('native', pointsToTables.nativeValue, (t) => [
    equal(t.call.file, t.native.file),
    equal(t.call.callee, t.native.node),
    equal(t.native.effect, literal(nativeEffectNames.indexOf('merge_first'))),
  ])
  .join('first', factTables.argument, (t) => [
    equal(t.call.file, t.first.file),
    equal(t.call.node, t.first.call),
    equal(t.first.position, literal(0)),
    equal(t.first.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    object: t.first.value,
    isAll: literal(false),
    isMerging: literal(true),
  }));
const replacingCalls = union(replacing, merging);
const changing = union(
  from('call', replacingCalls).select((t) => ({ file: t.call.file, node: t.call.node })),
  from('call', elementChangeRelations.changingCalls).select((t) => ({ file: t.call.file, node: t.call.call })),
);

const membersNamed = (role: 'all_members' | 'size_member') =>
  from('access', memberAccess)
    .join('text', token, (t) => equal(t.access.token, t.text.token))
    .join('name', languageName, (t) => [
      equal(t.access.language, t.name.language),
      equal(t.text.text, t.name.name),
      equal(t.name.role, literal(role)),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.node }));

/** What is read from the graph to follow values through expressions and assignments; each row is about one file. */
export const expressionRelations = {
  passings: from('part', passing).select((t) => ({ file: t.part.file, node: t.part.node, part: t.part.part })),
  operations: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', wholes, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
    .leftJoin('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
    ])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      use: t.whole.use,
      isSpread: isNotNull(t.spread.value),
      position: t.child.position,
    })),
  rendered: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', renderers, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      isAny: t.whole.isAny,
    })),
  /** By file: members that are the text of the whole. */
  textMembers: from('file', fileTable)
    .join('name', languageName, (t) => [
      equal(t.file.language, t.name.language),
      equal(t.name.role, literal('text_member')),
    ])
    .join('text', token, (t) => equal(t.name.name, t.text.text))
    .select((t) => ({ file: t.file.file, token: t.text.token })),
  /** Members that stand for all others. */
  allMembers: membersNamed('all_members'),
  /** Members that say how many parts their object has. */
  sizeMembers: membersNamed('size_member'),
  /** Loops through keys. */
  keyLoops: from('word', syntaxNode)
    .join('role', roles('key_iteration'), (t) => [
      equal(t.word.language, t.role.language),
      equal(t.word.kind, t.role.kind),
    ])
    .join('loop', assignment, (t) => [equal(t.word.file, t.loop.file), equal(t.word.parent, t.loop.node)])
    .where((t) => equal(t.loop.kind, literal('iteration')))
    .select((t) => ({ file: t.loop.file, node: t.loop.node })),
  /** Files of languages in which the elements of a collection are no members of it. */
  apartFiles: from('file', fileTable)
    .join('feature', languageFeature, (t) => equal(t.file.language, t.feature.language))
    .where((t) => equal(t.feature.feature, literal('elements-apart')))
    .select((t) => ({ file: t.file.file })),
  /** Values under keys that are computed. */
  keyedElements: from('entry', contained)
    .where((t) => equal(t.entry.kind, literal('keyed')))
    .whereNone('written', property, (t) => [
      equal(t.entry.file, t.written.file),
      equal(t.entry.value, t.written.value),
      equal(t.entry.owner, t.written.owner),
    ])
    .select((t) => ({ file: t.entry.file, value: t.entry.value, owner: t.entry.owner, key: t.entry.key })),
  assignments: from('given', assignment)
    .join('node', syntaxNode, (t) => [equal(t.given.file, t.node.file), equal(t.given.node, t.node.node)])
    .leftJoin('block', blocksOf(assigned), (t) => [
      equal(t.given.file, t.block.file),
      equal(t.given.node, t.block.node),
    ])
    .select((t) => ({
      file: t.given.file,
      node: t.given.node,
      kind: t.given.kind,
      target: t.given.target,
      value: t.given.value,
      last: t.node.last,
      block: coalesce(t.block.block, literal(-1)),
      block_last: coalesce(t.block.last, literal(-1)),
      around: coalesce(t.block.around, literal(-1)),
    })),
  /** Calls that are statements, and those around calls that change what a collection holds. */
  callStatements: blocksOf(
    union(
      from('call', relationTables.callTarget).select((t) => ({ file: t.call.file, node: t.call.node })),
      from('call', changing).select((t) => ({ file: t.call.file, node: t.call.node })),
      from('call', changing)
        .join('given', factTables.argument, (t) => [
          equal(t.call.file, t.given.file),
          equal(t.call.node, t.given.value),
        ])
        .select((t) => ({ file: t.call.file, node: t.given.call })),
    ),
  ),
  replacingCalls,
  /** Where a function is left. */
  returns: from('node', syntaxNode)
    .join('role', flowRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('return')),
      equal(t.role.part, literal('')),
    ])
    .select((t) => ({ file: t.node.file, node: t.node.node })),
  patternParts: from('part', patternPart).select((t) => ({
    file: t.part.file,
    node: t.part.node,
    kind: t.part.kind,
    pattern: t.part.pattern,
    token: t.part.token,
    position: t.part.position,
  })),
  members: from('access', memberAccess).select((t) => ({
    file: t.access.file,
    node: t.access.node,
    object: t.access.object,
    name: t.access.name,
    kind: t.access.kind,
    token: t.access.token,
  })),
  properties: from('entry', property)
    .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
    .select((t) => ({
      file: t.entry.file,
      value: t.entry.value,
      name: t.entry.name,
      token: t.entry.token,
      owner: t.entry.owner,
    })),
  /** Object literals and what is spread into them. */
  spreadEntries: from('whole', literals)
    .where((t) => equal(t.whole.kind, literal('map')))
    .join('child', syntaxNode, (t) => [equal(t.whole.file, t.child.file), equal(t.whole.node, t.child.parent)])
    .join('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
      oneOf(t.spread.value, literal('spread'), literal('keyword_spread')),
    ])
    .select((t) => ({ file: t.child.file, node: t.child.node, whole: t.whole.node })),
} as const;
