import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, greater, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { annotatedMembers } from '../inherit/annotated-members.ts';
import { languagesWith } from './typed-language.ts';

const { scope, scopeHome, symbol } = factTables;
const { ancestor, ownMember } = relationTables;

/** Variables of class bodies that only give a value. */
const valued = from('symbol', symbol)
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.symbol.language, t.flow.language)])
  .join('scope', scope, (t) => [
    equal(t.symbol.file, t.scope.file),
    equal(t.symbol.scope, t.scope.scope),
    equal(t.scope.kind, literal('class')),
  ])
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .where((t) => [notEqual(t.symbol.kind, literal('function')), greaterEqual(t.home.type, literal(0))])
  .whereNone('declared', annotatedMembers, (t) => [
    equal(t.symbol.file, t.declared.file),
    equal(t.home.type, t.declared.class),
    equal(t.symbol.token, t.declared.token),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, class: t.home.type, token: t.symbol.token }));

const above = from('member', valued)
  .join('line', ancestor, (t) => [equal(t.member.file, t.line.file), equal(t.member.class, t.line.class)])
  .where((t) => greater(t.line.depth, literal(0)))
  .whereExists('declared', annotatedMembers, (t) => [
    equal(t.line.target_file, t.declared.file),
    equal(t.line.target_node, t.declared.class),
    equal(t.member.token, t.declared.token),
  ])
  .join('own', ownMember, (t) => [
    equal(t.line.target_file, t.own.file),
    equal(t.line.target_node, t.own.class),
    equal(t.member.token, t.own.token),
  ])
  .select((t) => ({
    file: t.member.file,
    symbol: t.member.symbol,
    depth: t.line.depth,
    target_file: t.own.file,
    target_node: t.own.member,
  }));
const nearest = from('member', above).groupBy(
  (t) => ({ file: t.member.file, symbol: t.member.symbol }),
  (t) => ({ depth: min(t.member.depth) }),
);

/** Variables of class bodies that give a value to what a supertype declares with its type, with that declaration. */
export const declaredAbove = from('member', above)
  .join('nearest', nearest, (t) => [
    equal(t.member.file, t.nearest.file),
    equal(t.member.symbol, t.nearest.symbol),
    equal(t.member.depth, t.nearest.depth),
  ])
  .select((t) => ({
    file: t.member.file,
    symbol: t.member.symbol,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
  }));
