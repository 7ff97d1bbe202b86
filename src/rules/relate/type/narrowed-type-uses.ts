import { definitionTables } from '../../../model/tables/definitions.ts';
import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, hasFlag, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { typeLabel } from './type-labels.ts';

const { literal: literals, operation } = factTables;

const tested = from('use', definitionTables.narrowedUse).select((t) => ({ ...t.use }));
/** One of several classes, in a tuple or joined by an operator. */
const listed = from('use', tested)
  .join('tuple', literals, (t) => [
    equal(t.use.file, t.tuple.file),
    equal(t.use.type, t.tuple.node),
    equal(t.tuple.kind, literal('tuple')),
  ])
  .join('part', syntaxNode, (t) => [
    equal(t.tuple.file, t.part.file),
    equal(t.tuple.node, t.part.parent),
    hasFlag(t.part.flags, 1),
  ])
  .select((t) => ({ file: t.use.file, node: t.use.node, type: t.part.node }));
const joined = from('use', tested).join('choice', operation, (t) => [
  equal(t.use.file, t.choice.file),
  equal(t.use.type, t.choice.node),
  equal(t.choice.kind, literal('binary')),
]);

export default relateRule({
  id: 'narrowed-type-uses',
  family: 'type',
  title: 'A tested value is an instance of the class it was tested for',
  why: 'Behind a test that came out true a variable holds an instance of the class, or of one of the classes, that the test names.',
  logic: 'type_use(c, result, u) :- narrowed_use(u, c); type_use(d, result, u) :- narrowed_use(u, c), c lists d.',
  output: typeTables.typeUse,
  relation: distinct(
    from(
      'test',
      union(
        from('use', tested).select((t) => ({ file: t.use.file, node: t.use.node, type: t.use.type })),
        listed,
        joined.select((t) => ({ file: t.use.file, node: t.use.node, type: t.choice.left })),
        joined.select((t) => ({ file: t.use.file, node: t.use.node, type: t.choice.right })),
      ),
    ).select((t) => ({
      file: t.test.file,
      node: t.test.type,
      label: literal(typeLabel.result),
      to_node: t.test.node,
    })),
  ),
  examples: [
    {
      title: 'A method only a subclass has',
      files: {
        'a.py':
          'class A: ...\nclass B(A):\n    def m(self): ...\ndef f(x: A):\n    if isinstance(x, B):\n        x.m()\n',
      },
      edges: ['a.py:f CALLS ?isinstance (builtin)', 'a.py:f CALLS a.py:B.m'],
    },
    {
      title: 'Another value in between',
      files: {
        'a.py':
          'class B:\n    def m(self): ...\ndef f(x, y):\n    if isinstance(x, B):\n        x = y\n        x.m()\n',
      },
      edges: ['a.py:f CALLS ?isinstance (builtin)', 'a.py:f CALLS ?m (unknown_type)'],
    },
  ],
});
