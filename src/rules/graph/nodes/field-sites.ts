import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { either, equal, isNotNull, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const { definition, property, symbol } = factTables;

/** Names with room in instances that are members by that alone. */
const slotMembers = from('slot', property)
  .where((t) => equal(t.slot.kind, literal('slot')))
  .whereExists('member', relationTables.ownMember, (t) => [
    equal(t.slot.file, t.member.file),
    equal(t.slot.node, t.member.member),
  ])
  .select((t) => ({ file: t.slot.file, member: t.slot.node }));

export default graphRule({
  id: 'field-sites',
  family: 'nodes',
  title: 'Fields and entries as nodes',
  why: 'A field of a class, an entry of an object or a member of an enumeration is a node, placed at its name. A name with room in instances is one where nothing else declares it.',
  logic: 'symbol_site(f, p, FIELD, at: name) :- property(f, p, name), not symbol(f, p), not definition(f, p).',
  output: graphTables.symbolSite,
  relation: from('property', property)
    .whereNone('symbol', symbol, (t) => [equal(t.property.file, t.symbol.file), equal(t.property.node, t.symbol.node)])
    .whereNone('definition', definition, (t) => [
      equal(t.property.file, t.definition.file),
      equal(t.property.node, t.definition.node),
    ])
    .leftJoin('member', slotMembers, (t) => [
      equal(t.property.file, t.member.file),
      equal(t.property.node, t.member.member),
    ])
    .where((t) => either(notEqual(t.property.kind, literal('slot')), isNotNull(t.member.member)))
    .join('node', syntaxNode, (t) => [equal(t.property.file, t.node.file), equal(t.property.node, t.node.node)])
    .join('place', syntaxNode, (t) => [equal(t.property.file, t.place.file), equal(t.property.name, t.place.node)])
    .select((t) => ({
      language: t.property.language,
      file: t.property.file,
      node: t.property.node,
      kind: literal('FIELD'),
      naming: literal('member'),
      token: t.property.token,
      container: t.property.owner,
      ...siteColumns(t.place, t.node),
    })),
});
