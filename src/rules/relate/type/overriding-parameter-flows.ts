import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, less, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from './typed-language.ts';

const { parameter } = factTables;

const taking = from('parameter', parameter)
  .where((t) => [greater(t.parameter.name, literal(0)), oneOf(t.parameter.kind, literal('plain'), literal('optional'))])
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.parameter.language, t.flow.language)]);
const silent = taking
  .where((t) => less(t.parameter.type, literal(0)))
  .join('override', relationTables.override, (t) => [
    equal(t.parameter.file, t.override.file),
    equal(t.parameter.callable, t.override.node),
  ])
  .select((t) => ({
    file: t.parameter.file,
    node: t.parameter.node,
    name: t.parameter.name,
    token: t.parameter.token,
    target_file: t.override.target_file,
    target_node: t.override.target_node,
  }));
const declared = taking
  .where((t) => greater(t.parameter.type, literal(0)))
  .select((t) => ({
    file: t.parameter.file,
    callable: t.parameter.callable,
    token: t.parameter.token,
    type: t.parameter.type,
  }));
const same = from('own', silent).join('above', declared, (t) => [
  equal(t.own.target_file, t.above.file),
  equal(t.own.target_node, t.above.callable),
  equal(t.own.token, t.above.token),
]);

export default relateRule({
  id: 'overriding-parameter-flows',
  family: 'type',
  title: 'Parameters of a method that replaces another one',
  why: 'A method takes what the one it replaces takes: a parameter that declares no type has that of the parameter of the same name there.',
  logic:
    'type_flow(t, p) :- override(m, n), parameter(m, p, no type), parameter(n, q, type: t), p and q have one name.',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      same.select((t) => ({
        file: t.above.file,
        node: t.above.type,
        to_file: t.own.file,
        to_node: t.own.node,
      })),
      same.select((t) => ({
        file: t.above.file,
        node: t.above.type,
        to_file: t.own.file,
        to_node: t.own.name,
      })),
    ),
  ),
  examples: [
    {
      title: 'A parameter that the replaced method declares',
      files: {
        'a.py':
          'class T:\n    def m(self): ...\nclass A:\n    def f(self, t: T): ...\nclass B(A):\n    def f(self, t):\n        t.m()\n',
      },
      edges: ['a.py:B.f CALLS a.py:T.m'],
    },
    {
      title: 'A parameter of another name',
      files: {
        'a.py':
          'class T:\n    def m(self): ...\nclass A:\n    def f(self, t: T): ...\nclass B(A):\n    def f(self, u):\n        u.m()\n',
      },
      edges: ['a.py:B.f CALLS ?m (unknown_type)'],
    },
  ],
});
