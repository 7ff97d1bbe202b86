import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { add, choose, coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { bracketed } from './bracketed.ts';
import { implementedSteps } from './implemented-steps.ts';
import { mixinClasses } from './mixin-classes.ts';

const { baseType, definition } = factTables;

const named = from('base', baseType)
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
    steps: choose([[equal(t.base.kind, literal('implements')), literal(implementedSteps)]], literal(1)),
    target_file: t.value.target_file,
    target_node: t.value.target_node,
  }));
const mixed = from('base', baseType)
  .join('mixin', mixinClasses, (t) => [equal(t.base.file, t.mixin.file), equal(t.base.node, t.mixin.node)])
  .select((t) => ({
    language: t.base.language,
    file: t.base.file,
    class: t.base.class,
    node: t.base.node,
    position: t.base.position,
    kind: t.base.kind,
    steps: add(t.mixin.level, literal(1)),
    target_file: t.mixin.target_file,
    target_node: t.mixin.target_node,
  }));

export default relateRule({
  id: 'supertypes',
  family: 'inherit',
  title: 'Classes and their supertypes',
  why: 'The supertype expression names a class or interface of the workspace, or calls a function that gives a class made of another one: then both are supertypes.',
  logic:
    'supertype(f, c, g, d) :- base_type(f, c, n), static_value(f, n, g, d), definition(g, d) is a type; n calls a function that gives d, or gives a class that extends its argument d.',
  output: relationTables.supertype,
  relation: union(named, mixed),
  examples: [
    {
      title: 'The base names a class',
      files: { 'a.py': 'class A: ...\nclass B(A): ...\n' },
      edges: ['a.py:B INHERITS a.py:A'],
    },
    {
      title: 'A class made of another one',
      files: {
        'a.ts':
          'class A { a() {} }\nconst f = (Base: any) => class M extends Base { m() {} };\nclass B extends f(A) {}\nnew B().a();\n',
      },
      edges: [
        'a.ts CALLS a.ts:A.a',
        'a.ts CALLS a.ts:B (heuristic)',
        'a.ts CALLS a.ts:f',
        'a.ts:B INHERITS a.ts:A',
        'a.ts:B INHERITS a.ts:f.M',
        'a.ts:f.M INHERITS ? (dynamic)',
      ],
    },
    {
      title: 'A class of another module that is not imported',
      files: { 'a.py': 'class A: ...\n', 'b.py': 'class B(A): ...\n' },
      edges: ['b.py:B INHERITS ?A (not_found)'],
    },
  ],
});
