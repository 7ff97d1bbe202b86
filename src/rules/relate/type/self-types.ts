import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { add, equal, greater, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { definition, memberAccess, parameter, reference, scopeHome, typeAnnotation } = factTables;
const { resolvedName, staticValue } = relationTables;

/** Names of the type of the class around. */
const places = union(
  from('name', reference).select((t) => ({ file: t.name.file, node: t.name.node, scope: t.name.scope })),
  from('access', memberAccess).select((t) => ({ file: t.access.file, node: t.access.node, scope: t.access.scope })),
);
const named = from('value', staticValue)
  .where((t) => equal(t.value.kind, literal('external')))
  .whereExists('name', languageName, (t) => [
    equal(t.value.language, t.name.language),
    equal(t.value.external, t.name.name),
    equal(t.name.role, literal('self_type')),
  ])
  .join('place', places, (t) => [equal(t.value.file, t.place.file), equal(t.value.node, t.place.node)])
  .join('home', scopeHome, (t) => [equal(t.place.file, t.home.file), equal(t.place.scope, t.home.scope)])
  .where((t) => greaterEqual(t.home.type, literal(0)))
  .select((t) => ({ file: t.value.file, node: t.value.node, class: t.home.type }));

/** Types that are one name in a node of their own. */
const simple = from('annotation', typeAnnotation)
  .join('name', resolvedName, (t) => [
    equal(t.annotation.file, t.name.file),
    equal(add(t.annotation.node, literal(1)), t.name.node),
  ])
  .select((t) => ({
    file: t.annotation.file,
    node: t.annotation.node,
    kind: t.annotation.kind,
    owner: t.annotation.owner,
    symbol: t.name.symbol,
  }));
/** A method whose result has the very type its instance is declared with gives what it was called on. */
const repeated = from('parameter', parameter)
  .where((t) => [equal(t.parameter.position, literal(0)), greater(t.parameter.type, literal(0))])
  .join('declared', simple, (t) => [equal(t.parameter.file, t.declared.file), equal(t.parameter.type, t.declared.node)])
  .join('method', definition, (t) => [
    equal(t.parameter.file, t.method.file),
    equal(t.parameter.callable, t.method.node),
    equal(t.method.kind, literal('method')),
  ])
  .join('given', simple, (t) => [
    equal(t.parameter.file, t.given.file),
    equal(t.parameter.callable, t.given.owner),
    equal(t.declared.symbol, t.given.symbol),
    equal(t.given.kind, literal('result')),
  ])
  .select((t) => ({ file: t.given.file, node: t.given.node, class: t.method.container }));

/** Types that stand for the class around them. */
export const selfTypes = distinct(union(named, repeated));
