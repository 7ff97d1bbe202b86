import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

const { assignment, literal: literals, memberAccess, property, scopeHome } = factTables;

/** Words for the instance in functions that are no methods of a class, with the function. */
export const functionReceivers = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
    equal(t.role.value, literal('this')),
  ])
  .whereExists('typed', typedLanguage, (t) => [equal(t.node.language, t.typed.language)])
  .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .where((t) => [greater(t.home.method, literal(0)), less(t.home.type, t.home.method)])
  .select((t) => ({ file: t.node.file, node: t.node.node, callable: t.home.method }));

/** Functions that are given to a member of an object, with the object. */
export const givenFunctions = from('assignment', assignment)
  .where((t) => equal(t.assignment.kind, literal('plain')))
  .join('access', memberAccess, (t) => [
    equal(t.assignment.file, t.access.file),
    equal(t.assignment.target, t.access.node),
  ])
  .select((t) => ({ file: t.assignment.file, callable: t.assignment.value, object: t.access.object }));

const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .select((t) => ({ file: t.entry.file, callable: t.entry.value, object: t.entry.owner }));
const written = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('map')))
  .join('member', syntaxNode, (t) => [equal(t.literal.file, t.member.file), equal(t.literal.node, t.member.parent)])
  .select((t) => ({ file: t.literal.file, callable: t.member.node, object: t.literal.node }));
/** Functions with the object in which they are written. */
export const writtenFunctions = union(entries, written);
