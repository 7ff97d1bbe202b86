import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct } from '../../relation/combine.ts';
import type { Value } from '../../relation/expression.ts';
import {
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  hasFlag,
  isNotNull,
  literal,
  not,
  oneOf,
} from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { constantKeys } from './constant-keys.ts';
import { nodeRelations } from './node-relations.ts';

const { keyTexts, nodeWithRole, numberTokens, roles, tests } = nodeRelations;
const { assignment, contained, memberAccess, passing, patternPart, property, literal: literals } = factTables;

const straight = roles('straight');

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

/** Assignments that are statements of a block of their own, with that block: what follows in it sees the new value. */
const blocks = from('assignment', assignment)
  .join('node', syntaxNode, (t) => [equal(t.assignment.file, t.node.file), equal(t.assignment.node, t.node.node)])
  .join('statement', syntaxNode, (t) => [equal(t.node.file, t.statement.file), equal(t.node.parent, t.statement.node)])
  .join('role', straight, (t) => [
    equal(t.statement.language, t.role.language),
    equal(t.statement.kind, t.role.kind),
    equal(t.role.value, literal('statement')),
  ])
  .join('block', syntaxNode, (t) => [equal(t.statement.file, t.block.file), equal(t.statement.parent, t.block.node)])
  .join('kind', straight, (t) => [
    equal(t.block.language, t.kind.language),
    equal(t.block.kind, t.kind.kind),
    equal(t.kind.value, literal('block')),
  ])
  .select((t) => ({ file: t.assignment.file, node: t.assignment.node, block: t.block.node, last: t.block.last }));

/** Names of entries that are computed from what a variable says. */
const computedNames = from('key', constantKeys)
  .join('node', syntaxNode, (t) => [equal(t.key.file, t.node.file), equal(t.key.node, t.node.node)])
  .where((t) => greaterEqual(t.key.token, literal(0)))
  .select((t) => ({ file: t.key.file, node: t.node.parent, token: t.key.token }));

/** What is read from the graph to follow values through expressions and assignments; each row is about one file. */
export const expressionRelations = {
  passings: from('part', passing).select((t) => ({ file: t.part.file, node: t.part.node, part: t.part.part })),
  operations: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', nodeWithRole('operation'), (t) => [
      equal(t.child.file, t.whole.file),
      equal(t.child.parent, t.whole.node),
    ])
    .whereNone('test', tests, (t) => [equal(t.whole.file, t.test.file), equal(t.whole.node, t.test.node)])
    .leftJoin('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
    ])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      use: useOf(t.whole.value),
      isSpread: isNotNull(t.spread.value),
      position: t.child.position,
    })),
  elements: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', literals, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
    .where((t) => oneOf(t.whole.kind, literal('list'), literal('tuple'), literal('set')))
    .leftJoin('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
    ])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      use: literal(partUse.element),
      isSpread: isNotNull(t.spread.value),
      position: t.child.position,
    })),
  /** Values under keys that are computed. */
  keyedElements: from('entry', contained)
    .where((t) => equal(t.entry.kind, literal('keyed')))
    .whereNone('written', property, (t) => [
      equal(t.entry.file, t.written.file),
      equal(t.entry.value, t.written.value),
      equal(t.entry.owner, t.written.owner),
    ])
    .leftJoin('constant', constantKeys, (t) => [
      equal(t.entry.file, t.constant.file),
      equal(t.entry.key, t.constant.node),
    ])
    .select((t) => ({
      file: t.entry.file,
      value: t.entry.value,
      owner: t.entry.owner,
      token: coalesce(t.constant.token, literal(-1)),
      digits: coalesce(t.constant.digits, literal(-1)),
    })),
  assignments: from('given', assignment)
    .join('node', syntaxNode, (t) => [equal(t.given.file, t.node.file), equal(t.given.node, t.node.node)])
    .leftJoin('block', distinct(blocks), (t) => [equal(t.given.file, t.block.file), equal(t.given.node, t.block.node)])
    .select((t) => ({
      file: t.given.file,
      node: t.given.node,
      kind: t.given.kind,
      target: t.given.target,
      value: t.given.value,
      last: t.node.last,
      block: coalesce(t.block.block, literal(-1)),
      block_last: coalesce(t.block.last, literal(-1)),
    })),
  patternParts: from('part', patternPart)
    .join('node', syntaxNode, (t) => [equal(t.part.file, t.node.file), equal(t.part.node, t.node.node)])
    .select((t) => ({
      file: t.part.file,
      node: t.part.node,
      kind: t.part.kind,
      pattern: t.part.pattern,
      token: t.part.token,
      position: t.node.position,
    })),
  members: from('access', memberAccess)
    .leftJoin('text', keyTexts, (t) => [equal(t.access.file, t.text.file), equal(t.access.name, t.text.node)])
    .leftJoin('number', numberTokens, (t) => [equal(t.access.file, t.number.file), equal(t.access.name, t.number.node)])
    .leftJoin('constant', constantKeys, (t) => [
      equal(t.access.file, t.constant.file),
      equal(t.access.name, t.constant.node),
    ])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      object: t.access.object,
      name: t.access.name,
      kind: t.access.kind,
      token: coalesce(t.text.token, t.constant.token, t.access.token),
      digits: coalesce(t.number.token, t.constant.digits, literal(-1)),
    })),
  properties: from('entry', property)
    .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
    .leftJoin('computed', computedNames, (t) => [
      equal(t.entry.file, t.computed.file),
      equal(t.entry.name, t.computed.node),
    ])
    .select((t) => ({
      file: t.entry.file,
      value: t.entry.value,
      token: coalesce(t.computed.token, t.entry.token),
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
