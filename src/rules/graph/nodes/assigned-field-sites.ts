import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const { definition, property, symbol } = factTables;

export default graphRule({
  id: 'assigned-field-sites',
  family: 'nodes',
  title: 'Fields that only an assignment declares, as nodes',
  why: 'A field of the instance that no class body declares is a node at the assignment that makes it a member.',
  logic: 'symbol_site(f, p, FIELD) :- instance_field(f, p), own_member(f, member: p), not property(f, p).',
  output: graphTables.symbolSite,
  relation: from('field', relationTables.instanceField)
    .whereExists('member', relationTables.ownMember, (t) => [
      equal(t.field.file, t.member.file),
      equal(t.field.node, t.member.member),
    ])
    .whereNone('property', property, (t) => [
      equal(t.field.file, t.property.file),
      equal(t.field.node, t.property.node),
    ])
    .whereNone('symbol', symbol, (t) => [equal(t.field.file, t.symbol.file), equal(t.field.node, t.symbol.node)])
    .whereNone('definition', definition, (t) => [
      equal(t.field.file, t.definition.file),
      equal(t.field.node, t.definition.node),
    ])
    .join('node', syntaxNode, (t) => [equal(t.field.file, t.node.file), equal(t.field.node, t.node.node)])
    .select((t) => ({
      language: t.field.language,
      file: t.field.file,
      node: t.field.node,
      kind: literal('FIELD'),
      naming: literal('member'),
      token: t.field.token,
      container: t.field.class,
      ...siteColumns(t.node, t.node),
    })),
});
