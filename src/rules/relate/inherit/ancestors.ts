import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { fixpoint } from '../../../relation/combine.ts';
import { add, equal, less, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

/** Deeper hierarchies are cyclic in practice. */
const deepest = 48;

const chain = fixpoint(
  'lineage',
  from('type', factTables.definition)
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
    })),
  (self) =>
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
  why: 'A supertype of a supertype is a supertype.',
  logic: 'ancestor(c, d, 0) :- c = d; ancestor(c, e, n + 1) :- ancestor(c, d, n), supertype(d, e).',
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
      edges: ['a.py:C.m OVERRIDES a.py:A.m'],
    },
    {
      title: 'Classes that inherit from each other end',
      files: { 'a.py': 'class A(B):\n    def m(self): ...\nclass B(A): ...\n' },
      edges: [],
    },
  ],
});
