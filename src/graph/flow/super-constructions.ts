import { kindRole, languageName, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { union } from '../../relation/combine.ts';
import { equal, greater, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { callSite, memberAccess, reference, scopeHome } = factTables;

const named = (role: string) =>
  from('name', languageName)
    .where((t) => equal(t.name.role, literal(role)))
    .join('text', token, (t) => equal(t.name.name, t.text.text))
    .select((t) => ({ language: t.name.language, token: t.text.token }));

/** A word for the supertype is called. */
const words = from('call', callSite)
  .join('word', syntaxNode, (t) => [equal(t.call.file, t.word.file), equal(t.call.callee, t.word.node)])
  .whereExists('role', kindRole, (t) => [
    equal(t.word.language, t.role.language),
    equal(t.word.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
    equal(t.role.value, literal('super')),
  ])
  .select((t) => ({ file: t.call.file, node: t.call.node, callee: t.call.callee, scope: t.call.scope }));

/** The constructor is called as a member of what a call gives for the supertype. */
const members = from('made', callSite)
  .join('word', reference, (t) => [equal(t.made.file, t.word.file), equal(t.made.callee, t.word.node)])
  .whereExists('super', named('super_call'), (t) => [
    equal(t.word.language, t.super.language),
    equal(t.word.token, t.super.token),
  ])
  .join('access', memberAccess, (t) => [equal(t.made.file, t.access.file), equal(t.made.node, t.access.object)])
  .whereExists('constructor', named('constructor'), (t) => [
    equal(t.access.language, t.constructor.language),
    equal(t.access.token, t.constructor.token),
  ])
  .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
  .select((t) => ({ file: t.call.file, node: t.call.node, callee: t.call.callee, scope: t.call.scope }));

/** Calls of the constructor of a supertype, with the class and method they stand in: the new instance is that of the method. */
export const superConstructions = from('call', union(words, members))
  .join('home', scopeHome, (t) => [equal(t.call.file, t.home.file), equal(t.call.scope, t.home.scope)])
  .where((t) => [greater(t.home.method, literal(0)), greater(t.home.type, literal(0))])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    callee: t.call.callee,
    method: t.home.method,
    class: t.home.type,
  }));
