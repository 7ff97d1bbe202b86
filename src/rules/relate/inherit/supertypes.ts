import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { bracketed } from './bracketed.ts';

const { baseType, definition } = factTables;

export default relateRule({
  id: 'supertypes',
  family: 'inherit',
  title: 'Classes and their supertypes',
  why: 'The supertype expression names a class or interface of the workspace.',
  logic: 'supertype(f, c, g, d) :- base_type(f, c, n), static_value(f, n, g, d), definition(g, d) is a type.',
  output: relationTables.supertype,
  relation: from('base', baseType)
    .leftJoin('generic', bracketed, (t) => [equal(t.base.file, t.generic.file), equal(t.base.node, t.generic.node)])
    .join('value', relationTables.staticValue, (t) => [
      equal(t.base.file, t.value.file),
      equal(coalesce(t.generic.object, t.base.node), t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .join('type', definition, (t) => [equal(t.value.target_file, t.type.file), equal(t.value.target_node, t.type.node)])
    .where((t) => oneOf(t.type.kind, literal('class'), literal('interface'), literal('type_alias'), literal('enum')))
    .select((t) => ({
      language: t.base.language,
      file: t.base.file,
      class: t.base.class,
      node: t.base.node,
      position: t.base.position,
      kind: t.base.kind,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
    })),
  examples: [
    {
      title: 'The base names a class',
      files: { 'a.py': 'class A: ...\nclass B(A): ...\n' },
      edges: ['a.py:B INHERITS a.py:A'],
    },
    {
      title: 'A class of another module that is not imported',
      files: { 'a.py': 'class A: ...\n', 'b.py': 'class B(A): ...\n' },
      edges: ['b.py:B INHERITS ?A (not_found)'],
    },
  ],
});
