import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { choose, concat, equal, isNull, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { nodeColumns, symbolNames } from './node-columns.ts';

const { definition, module, property, symbol } = factTables;

const declared = from('field', property).select((t) => ({
  language: t.field.language,
  file: t.field.file,
  node: t.field.node,
  name: t.field.name,
  token: t.field.token,
  owner: t.field.owner,
}));
/** Fields of the instance that are members: no class body declares them. */
const assigned = from('field', relationTables.instanceField)
  .whereExists('member', relationTables.ownMember, (t) => [
    equal(t.field.file, t.member.file),
    equal(t.field.node, t.member.member),
  ])
  .select((t) => ({
    language: t.field.language,
    file: t.field.file,
    node: t.field.node,
    name: t.field.node,
    token: t.field.token,
    owner: t.field.class,
  }));

export default graphRule({
  id: 'field-nodes',
  family: 'nodes',
  title: 'Fields and entries as nodes',
  why: 'A field of a class, an entry of an object or a member of an enumeration is a node, placed at its name.',
  logic: 'graph_node(f, p) :- property(f, p); instance_field(f, p), own_member(f, p).',
  output: graphTables.node,
  relation: from('property', union(declared, assigned))
    .whereNone('symbol', symbol, (t) => [equal(t.property.file, t.symbol.file), equal(t.property.node, t.symbol.node)])
    .whereNone('definition', definition, (t) => [
      equal(t.property.file, t.definition.file),
      equal(t.property.node, t.definition.node),
    ])
    .join('text', token, (t) => [equal(t.property.token, t.text.token), notEqual(t.text.text, literal(''))])
    .join('module', module, (t) => [equal(t.property.file, t.module.file)])
    .join('node', syntaxNode, (t) => [equal(t.property.file, t.node.file), equal(t.property.node, t.node.node)])
    .join('place', syntaxNode, (t) => [equal(t.property.file, t.place.file), equal(t.property.name, t.place.node)])
    .leftJoin('owner', relationTables.definitionName, (t) => [
      equal(t.property.file, t.owner.file),
      equal(t.property.owner, t.owner.node),
    ])
    .select((t) => ({
      file: t.property.file,
      node: t.property.node,
      kind: literal('FIELD'),
      ...symbolNames(
        t.module.name,
        choose([[isNull(t.owner.local_name), t.text.text]], concat(t.owner.local_name, literal('.'), t.text.text)),
        t.text.text,
      ),
      container: t.property.owner,
      language: t.property.language,
      ...nodeColumns(t.place, t.node),
    })),
});
