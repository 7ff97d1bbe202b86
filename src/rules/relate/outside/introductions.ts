import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, definition, property, symbol } = factTables;
const { instanceField, ownMember, symbolEntity } = relationTables;

const introduced = (rank: number, file: Value<'integer'>, name: Value<'integer'>, entity: Value<'integer'>) => ({
  file,
  name,
  entity,
  rank: literal(rank),
});

const members = from('member', ownMember)
  .join('definition', definition, (t) => [
    equal(t.member.file, t.definition.file),
    equal(t.member.member, t.definition.node),
  ])
  .select((t) => introduced(0, t.definition.file, t.definition.name, t.definition.node));
const properties = from('property', property).select((t) =>
  introduced(1, t.property.file, t.property.name, t.property.node),
);
const bindings = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .join('entity', symbolEntity, (t) => [equal(t.symbol.file, t.entity.file), equal(t.symbol.node, t.entity.symbol)])
  .select((t) => introduced(2, t.binding.file, t.binding.node, t.entity.entity));
const definitions = from('definition', definition)
  .where((t) => greaterEqual(t.definition.name, literal(0)))
  .select((t) => introduced(3, t.definition.file, t.definition.name, t.definition.node));
const fields = from('field', instanceField).select((t) => introduced(4, t.field.file, t.field.node, t.field.node));
const added = from('member', typeTables.addedMember).select((t) =>
  introduced(4, t.member.file, t.member.member, t.member.member),
);

/** Identifiers with the nodes of the graph they introduce; where these are several, `rank` says which is meant first. */
export const introductions = union(members, properties, bindings, definitions, fields, added);
