import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

const { binding, definition, memberAccess, reference, symbol } = factTables;
const { symbolDefinition, symbolEntity } = relationTables;

const kindIs = (kind: Value<'text'>, kinds: readonly string[]) => {
  const [one = '', ...more] = kinds;
  return oneOf(kind, literal(one), ...more.map((each) => literal(each)));
};
const declared = (...kinds: readonly string[]) =>
  from('symbol', symbolDefinition)
    .join('definition', definition, (t) => [
      equal(t.symbol.file, t.definition.file),
      equal(t.symbol.definition, t.definition.node),
    ])
    .where((t) => kindIs(t.definition.kind, kinds));
const first = (query: ReturnType<typeof declared>) =>
  query.groupBy(
    (t) => ({ file: t.symbol.file, symbol: t.symbol.symbol }),
    (t) => ({ definition: min(t.symbol.definition) }),
  );

const types = first(declared('interface', 'type_alias'));
/** What a call never means. */
const uncalled = first(declared('interface', 'type_alias', 'namespace'));
const values = first(declared('function', 'lambda', 'signature', 'class', 'enum'));
/** Classes and enumerations declare a type of their name; a class that is only given to a variable does not. */
const typeValues = declared('class', 'enum')
  .whereExists('binding', binding, (t) => [
    equal(t.definition.file, t.binding.file),
    equal(t.definition.name, t.binding.node),
    equal(t.binding.kind, literal('class')),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.symbol }));

/** A name that is declared as a type or namespace and as something that is called, by what a call means and what a type means. */
const called = from('type', uncalled)
  .join('value', values, (t) => [equal(t.type.file, t.value.file), equal(t.type.symbol, t.value.symbol)])
  .select((t) => ({
    file: t.type.file,
    symbol: t.type.symbol,
    role: literal('call'),
    meaning: t.value.definition,
  }));
const typed = from('type', types)
  .join('value', values, (t) => [equal(t.type.file, t.value.file), equal(t.type.symbol, t.value.symbol)])
  .whereNone('both', typeValues, (t) => [equal(t.type.file, t.both.file), equal(t.type.symbol, t.both.symbol)])
  .select((t) => ({
    file: t.type.file,
    symbol: t.type.symbol,
    role: literal('type'),
    meaning: t.type.definition,
  }));
/** A name that is declared as a type and as a variable. */
const definitions = from('definition', symbolDefinition).groupBy(
  (t) => ({ file: t.definition.file, symbol: t.definition.symbol }),
  () => ({ definitions: count() }),
);
const typedVariables = from('type', types)
  .join('definition', definitions, (t) => [
    equal(t.type.file, t.definition.file),
    equal(t.type.symbol, t.definition.symbol),
  ])
  .join('symbol', symbol, (t) => [
    equal(t.type.file, t.symbol.file),
    equal(t.type.symbol, t.symbol.node),
    greater(t.symbol.bindings, t.definition.definitions),
  ])
  .whereNone('both', typeValues, (t) => [equal(t.type.file, t.both.file), equal(t.type.symbol, t.both.symbol)])
  .select((t) => ({
    file: t.type.file,
    symbol: t.type.symbol,
    role: literal('type'),
    meaning: t.type.definition,
  }));
const bySymbol = union(called, typed, typedVariables);

/** What stands for a name with two meanings, whichever it is, with the meaning in each role. */
export const meanings = distinct(
  union(
    from('symbol', bySymbol)
      .join('entity', symbolEntity, (t) => [
        equal(t.symbol.file, t.entity.file),
        equal(t.symbol.symbol, t.entity.symbol),
      ])
      .select((t) => ({
        file: t.symbol.file,
        entity: t.entity.entity,
        role: t.symbol.role,
        meaning: t.symbol.meaning,
      })),
    from('symbol', bySymbol)
      .join('definition', symbolDefinition, (t) => [
        equal(t.symbol.file, t.definition.file),
        equal(t.symbol.symbol, t.definition.symbol),
      ])
      .select((t) => ({
        file: t.symbol.file,
        entity: t.definition.definition,
        role: t.symbol.role,
        meaning: t.symbol.meaning,
      })),
  ),
);

/** Member accesses that are types. */
export const typeAccesses = from('access', memberAccess)
  .join('node', syntaxNode, (t) => [equal(t.access.file, t.node.file), equal(t.access.node, t.node.node)])
  .whereExists('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('type_context')),
  ])
  .select((t) => ({ file: t.access.file, node: t.access.node, name: t.access.name }));

/** Names with the role in which they stand. */
export const nameRoles = union(
  from('name', reference).select((t) => ({ file: t.name.file, node: t.name.node, role: t.name.role })),
  from('access', memberAccess).select((t) => ({ file: t.access.file, node: t.access.name, role: t.access.role })),
  from('type', typeAccesses).select((t) => ({ file: t.type.file, node: t.type.name, role: literal('type') })),
);

/** Definitions behind a name that are not what it means in types. */
export const typelessDefinitions = from('meaning', meanings)
  .where((t) => [equal(t.meaning.role, literal('type')), notEqual(t.meaning.entity, t.meaning.meaning)])
  .select((t) => ({ file: t.meaning.file, node: t.meaning.entity }));
/** Names and member accesses that are types. */
export const typePlaces = union(
  from('name', reference)
    .where((t) => equal(t.name.role, literal('type')))
    .select((t) => ({ file: t.name.file, node: t.name.node })),
  from('type', typeAccesses).select((t) => ({ file: t.type.file, node: t.type.node })),
);
