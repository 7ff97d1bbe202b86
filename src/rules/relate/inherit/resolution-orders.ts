import { languageFeature } from '../../../model/tables/extraction.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { tableSchema } from '../../../relation/tables.ts';
import { relateRule } from '../../rule.ts';

const { resolutionOrder, supertype } = relationTables;

const listed = from('base', supertype)
  .where((t) => equal(t.base.kind, literal('extends')))
  .whereExists('feature', languageFeature, (t) => [
    equal(t.base.language, t.feature.language),
    equal(t.feature.feature, literal('c3-mro')),
  ])
  .select((t) => ({
    file: t.base.file,
    class: t.base.class,
    position: t.base.position,
    target_file: t.base.target_file,
    target_node: t.base.target_node,
  }));

export default relateRule({
  id: 'resolution-orders',
  family: 'inherit',
  title: 'The order in which supertypes are asked for a member',
  why: 'With several supertypes the nearest declaration need not be the one that counts: the C3 linearisation of the class says which.',
  logic: 'resolution_order(c, d, r) :- d is at place r of c + merge(orders of its supertypes, its supertypes).',
  output: resolutionOrder,
  relation: { kind: 'compute', kernel: 'linearize', source: listed, schema: tableSchema(resolutionOrder) },
  examples: [
    {
      title: 'The first of two supertypes',
      files: {
        'a.py': 'class A:\n    def m(self): ...\nclass B:\n    def m(self): ...\nclass C(A, B): ...\nC().m()\n',
      },
      edges: ['a.py CALLS a.py:A.m', 'a.py CALLS a.py:C'],
    },
    {
      title: 'A supertype that both supertypes share comes after them',
      files: {
        'a.py':
          'class A:\n    def m(self): ...\nclass B(A): ...\nclass C(A):\n    def m(self): ...\nclass D(B, C): ...\nD().m()\n',
      },
      edges: ['a.py CALLS a.py:C.m', 'a.py CALLS a.py:D'],
    },
  ],
});
