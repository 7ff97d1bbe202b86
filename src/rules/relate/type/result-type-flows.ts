import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { readMethods } from './read-methods.ts';
import { returnedValues } from './returned-values.ts';
import { languagesWith } from './typed-language.ts';

const { callSite, memberAccess } = factTables;
const { value } = relationTables;

const returned = from('result', returnedValues)
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.result.language, t.flow.language)])
  .select((t) => ({ file: t.result.file, callable: t.result.callable, value: t.result.value }));
const called = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('call')))
  .join('callee', value, (t) => [
    equal(t.call.file, t.callee.file),
    equal(t.call.callee, t.callee.node),
    equal(t.callee.kind, literal('definition')),
  ])
  .whereNone('read', readMethods, (t) => [
    equal(t.callee.target_file, t.read.file),
    equal(t.callee.target_node, t.read.node),
  ])
  .join('result', returned, (t) => [
    equal(t.callee.target_file, t.result.file),
    equal(t.callee.target_node, t.result.callable),
  ])
  .select((t) => ({ file: t.result.file, node: t.result.value, to_file: t.call.file, to_node: t.call.node }));

/** What a method gives that runs where a member is read. */
const read = from('access', memberAccess)
  .join('method', value, (t) => [
    equal(t.access.file, t.method.file),
    equal(t.access.node, t.method.node),
    equal(t.method.kind, literal('definition')),
  ])
  .whereExists('read', readMethods, (t) => [
    equal(t.method.target_file, t.read.file),
    equal(t.method.target_node, t.read.node),
  ])
  .join('result', returned, (t) => [
    equal(t.method.target_file, t.result.file),
    equal(t.method.target_node, t.result.callable),
  ])
  .select((t) => ({ file: t.result.file, node: t.result.value, to_file: t.access.file, to_node: t.access.node }));

export default relateRule({
  id: 'result-type-flows',
  family: 'type',
  title: 'Calls have the types of the values that are returned',
  why: 'A function that does not declare what it gives gives the values it returns.',
  logic: 'type_flow(v, s) :- call_site(s, callee: n), value(n, d), result(d, v), d declares no result.',
  output: typeTables.typeFlow,
  relation: distinct(union(called, read)),
  examples: [
    {
      title: 'What a function returns',
      files: {
        'a.py':
          'class A:\n    def m(self): ...\n    def n(self): return self\ndef f(a: A):\n    return a.n()\nf(1).m\n',
      },
      edges: [
        'a.py:3 self REFERS_TO a.py:A.n.self',
        'a.py:4 A REFERS_TO a.py:A',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 n REFERS_TO a.py:A.n',
        'a.py:6 f REFERS_TO a.py:f',
        'a.py:6 m REFERS_TO a.py:A.m',
      ],
    },
    {
      title: 'A generator does not give what it returns',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ndef f(a: A):\n    yield 1\n    return a\nf(1).m\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:6 f REFERS_TO a.py:f',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
