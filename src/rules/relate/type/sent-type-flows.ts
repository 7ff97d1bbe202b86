import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { outsideArguments } from './outside-arguments.ts';

const { result, typeAnnotation } = factTables;

/** Types of generators, with the argument that says what is sent to them. */
const generators = from('form', outsideArguments('sent_second'))
  .where((t) => equal(t.form.position, literal(1)))
  .select((t) => ({ file: t.form.file, node: t.form.node, sent: t.form.part }));

export default relateRule({
  id: 'sent-type-flows',
  family: 'type',
  title: 'What a generator is sent where it yields',
  why: 'A generator whose declared type says what is sent to it gets that where it yields.',
  logic:
    'type_flow(t, n) :- result(d, n, yield), type_annotation(d, generator), the second argument of generator is t.',
  output: typeTables.typeFlow,
  relation: distinct(
    from('result', result)
      .where((t) => equal(t.result.kind, literal('yield')))
      .join('annotation', typeAnnotation, (t) => [
        equal(t.result.file, t.annotation.file),
        equal(t.result.callable, t.annotation.owner),
        equal(t.annotation.kind, literal('result')),
      ])
      .join('generator', generators, (t) => [
        equal(t.annotation.file, t.generator.file),
        equal(t.annotation.named, t.generator.node),
      ])
      .select((t) => ({
        file: t.result.file,
        node: t.generator.sent,
        to_file: t.result.file,
        to_node: t.result.node,
      })),
  ),
  examples: [
    {
      title: 'What is declared to be sent',
      files: {
        'a.py':
          'from typing import Generator\nclass A:\n    def m(self): ...\ndef f() -> Generator[int, A, None]:\n    (yield 1).m()\n',
      },
      edges: ['a.py:f CALLS a.py:A.m'],
    },
    {
      title: 'What a generator gives is not what it is sent',
      files: {
        'a.py':
          'from typing import Iterator\nclass A:\n    def m(self): ...\ndef f(a) -> Iterator[A]:\n    (yield a).m()\n',
      },
      edges: ['a.py:f CALLS ?m (unknown_type)'],
    },
  ],
});
