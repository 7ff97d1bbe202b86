import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { fixpoint, union } from '../../../relation/combine.ts';
import { add, equal, less, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

/** Deeper hierarchies are cyclic in practice. */
const deepest = 48;

const themselves = from('type', factTables.definition)
  .where((t) =>
    oneOf(
      t.type.kind,
      literal('class'),
      literal('interface'),
      literal('enum'),
      literal('namespace'),
      literal('type_alias'),
    ),
  )
  .select((t) => ({
    file: t.type.file,
    class: t.type.node,
    target_file: t.type.file,
    target_node: t.type.node,
    depth: literal(0),
  }));

const ofKind = (kind: string) =>
  from('found', relationTables.symbolDefinition)
    .join('type', factTables.definition, (t) => [
      equal(t.found.file, t.type.file),
      equal(t.found.definition, t.type.node),
      equal(t.type.kind, literal(kind)),
    ])
    .select((t) => ({ file: t.found.file, symbol: t.found.symbol, node: t.found.definition }));
/** An interface that has the name of a class says more about the instances of the class; not of one given to a variable. */
const merged = from('class', ofKind('class'))
  .whereNone('variable', factTables.binding, (t) => [
    equal(t.class.file, t.variable.file),
    equal(t.class.node, t.variable.value),
  ])
  .join('interface', ofKind('interface'), (t) => [
    equal(t.class.file, t.interface.file),
    equal(t.class.symbol, t.interface.symbol),
  ])
  .select((t) => ({
    file: t.class.file,
    class: t.class.node,
    target_file: t.interface.file,
    target_node: t.interface.node,
    depth: literal(0),
  }));

const chain = fixpoint('lineage', union(themselves, merged), (self) =>
  from('at', self)
    .join('next', relationTables.supertype, (t) => [
      equal(t.at.target_file, t.next.file),
      equal(t.at.target_node, t.next.class),
    ])
    .where((t) => [less(t.at.depth, literal(deepest)), notEqual(t.next.kind, literal('metaclass'))])
    .select((t) => ({
      file: t.at.file,
      class: t.at.class,
      target_file: t.next.target_file,
      target_node: t.next.target_node,
      depth: add(t.at.depth, t.next.steps),
    })),
);

export default relateRule({
  id: 'ancestors',
  family: 'inherit',
  title: 'All supertypes of a class',
  why: 'A supertype of a supertype is a supertype; an interface with the name of a class is a part of it.',
  logic:
    'ancestor(c, d, 0) :- c = d or d is an interface of the same symbol; ancestor(c, e, n + 1) :- ancestor(c, d, n), supertype(d, e).',
  output: relationTables.ancestor,
  relation: from('chain', chain).groupBy(
    (t) => ({
      file: t.chain.file,
      class: t.chain.class,
      target_file: t.chain.target_file,
      target_node: t.chain.target_node,
    }),
    (t) => ({ depth: min(t.chain.depth) }),
  ),
  examples: [
    {
      title: 'A supertype of a supertype is a supertype',
      files: { 'a.py': 'class A:\n    def m(self): ...\nclass B(A): ...\nclass C(B):\n    def m(self): ...\n' },
      edges: ['a.py:C.m OVERRIDES a.py:A.m', 'a.py:3 A REFERS_TO a.py:A', 'a.py:4 B REFERS_TO a.py:B'],
    },
    {
      title: 'An interface with the name of a class',
      files: { 'a.ts': 'class A {\n  f() { this.m; }\n}\ninterface A { m: number }\n' },
      edges: ['a.ts:2 m REFERS_TO a.ts:A.m'],
    },
    {
      title: 'An interface of the same name in another scope',
      files: { 'a.ts': 'class A {\n  f() { this.m; }\n}\nfunction g() {\n  interface A { m: number }\n}\n' },
      edges: ['a.ts:2 m REFERS_TO ?m (not_found)'],
    },
    {
      title: 'Classes that inherit from each other end',
      files: { 'a.py': 'class A(B):\n    def m(self): ...\nclass B(A): ...\n' },
      edges: ['a.py:1 B REFERS_TO a.py:B', 'a.py:3 A REFERS_TO a.py:A'],
    },
  ],
});
