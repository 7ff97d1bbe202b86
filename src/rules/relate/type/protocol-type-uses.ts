import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { selfLabel, typeLabel } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

/** Resources that are entered and given to a target. */
const entered = from('resource', factTables.assignment)
  .where((t) => [equal(t.resource.kind, literal('resource')), greater(t.resource.value, literal(0))])
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.resource.language, t.flow.language)])
  .select((t) => ({ ...t.resource }));
const starts = from('name', languageName)
  .where((t) => oneOf(t.name.role, literal('resource_start'), literal('async_resource_start')))
  .join('text', token, (t) => [equal(t.name.name, t.text.text)])
  .select((t) => ({ language: t.name.language, token: t.text.token }));

/** The statement itself stands for the method that enters. */
const methods = from('resource', entered)
  .join('start', starts, (t) => [equal(t.resource.language, t.start.language)])
  .select((t) => ({
    file: t.resource.file,
    node: t.resource.value,
    label: t.start.token,
    to_node: t.resource.node,
  }));
const results = from('resource', entered).select((t) => ({
  file: t.resource.file,
  node: t.resource.node,
  label: literal(typeLabel.result),
  to_node: t.resource.target,
}));
/** What is entered may give itself. */
const itself = from('resource', entered)
  .join('start', starts, (t) => [equal(t.resource.language, t.start.language)])
  .select((t) => ({
    file: t.resource.file,
    node: t.resource.value,
    label: selfLabel(t.start.token),
    to_node: t.resource.target,
  }));
/** A generator that was made a resource gives what it yields. */
const yielded = from('resource', entered).select((t) => ({
  file: t.resource.file,
  node: t.resource.value,
  label: literal(typeLabel.element),
  to_node: t.resource.target,
}));

export default relateRule({
  id: 'protocol-type-uses',
  family: 'type',
  title: 'What entering a resource gives',
  why: 'The target of a resource gets what the method that enters it gives; a generator that stands for a resource gives what it yields.',
  logic:
    'type_use(v, t, n), type_use(n, result, x) :- assignment(n, resource, target: x, value: v), t names the method that enters.',
  output: typeTables.typeUse,
  relation: distinct(union(methods, results, itself, yielded)),
  examples: [
    {
      title: 'What entering gives',
      files: {
        'a.py':
          'class A:\n    def __enter__(self) -> "B": ...\n    def __exit__(self): ...\nclass B:\n    def m(self): ...\nwith A() as b:\n    b.m\n',
      },
      edges: [
        'a.py:2 B REFERS_TO a.py:B',
        'a.py:6 A REFERS_TO a.py:A',
        'a.py:7 b REFERS_TO a.py:b',
        'a.py:7 m REFERS_TO a.py:B.m',
      ],
    },
    {
      title: 'What is entered is not what entering gives',
      files: {
        'a.py':
          'class A:\n    def __enter__(self): return other()\n    def __exit__(self): ...\n    def m(self): ...\nwith A() as b:\n    b.m\n',
      },
      edges: [
        'a.py:2 other REFERS_TO ?other (not_found)',
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:6 b REFERS_TO a.py:b',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
