import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, greaterEqual, lessEqual, literal, subtract } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { baseType, parameter, typeAnnotation } = factTables;
const { typeVariableName, variableParameter } = typeTables;

/** Type expressions that make what they stand in generic. */
const heads = union(
  from('base', baseType).select((t) => ({ file: t.base.file, owner: t.base.class, type: t.base.node })),
  from('parameter', parameter)
    .where((t) => greater(t.parameter.type, literal(0)))
    .select((t) => ({ file: t.parameter.file, owner: t.parameter.callable, type: t.parameter.type })),
  from('result', typeAnnotation)
    .where((t) => equal(t.result.kind, literal('result')))
    .select((t) => ({ file: t.result.file, owner: t.result.owner, type: t.result.node })),
);
const files = distinct(from('name', typeVariableName).select((t) => ({ file: t.name.file })));
const spans = from('head', heads)
  .whereExists('names', files, (t) => [equal(t.head.file, t.names.file)])
  .join('node', syntaxNode, (t) => [equal(t.head.file, t.node.file), equal(t.head.type, t.node.node)])
  .select((t) => ({ ...t.head, last: t.node.last }));

/** Variables in the head of a class or function, where it names them first. */
const named = from('name', typeVariableName)
  .join('head', spans, (t) => [
    equal(t.name.file, t.head.file),
    lessEqual(t.head.type, t.name.node),
    greaterEqual(t.head.last, t.name.node),
  ])
  .groupBy(
    (t) => ({
      file: t.name.file,
      owner: t.head.owner,
      variable_file: t.name.variable_file,
      variable: t.name.variable,
    }),
    (t) => ({ node: min(t.name.node) }),
  );
const reaching = from('named', named)
  .join('owner', syntaxNode, (t) => [equal(t.named.file, t.owner.file), equal(t.named.owner, t.owner.node)])
  .select((t) => ({ ...t.named, last: t.owner.last }));
/** What stands inside a class or function that is generic by the same variable has the type parameter of that. */
const owners = from('own', reaching)
  .whereNone('around', reaching, (t) => [
    equal(t.own.file, t.around.file),
    equal(t.own.variable_file, t.around.variable_file),
    equal(t.own.variable, t.around.variable),
    greater(t.own.owner, t.around.owner),
    lessEqual(t.own.owner, t.around.last),
  ])
  .select((t) => ({ ...t.own }));

/** Type parameters come in the order in which the head names them. */
const ordered = from('own', owners)
  .join('before', owners, (t) => [
    equal(t.own.file, t.before.file),
    equal(t.own.owner, t.before.owner),
    lessEqual(t.before.node, t.own.node),
  ])
  .groupBy(
    (t) => ({
      file: t.own.file,
      node: t.own.node,
      owner: t.own.owner,
      last: t.own.last,
      variable_file: t.own.variable_file,
      variable: t.own.variable,
    }),
    () => ({ places: count() }),
  );

export default relateRule({
  id: 'variable-parameters',
  family: 'type',
  title: 'What is generic by variables that stand for types',
  why: 'A class is generic by the variables its supertypes name, a function by those in the types of its parameters and result, unless what is around it is generic by the same variable.',
  logic:
    'variable_parameter(n, owner: d, y) :- n is the first type_variable_name(n, y) in the supertypes of the class d or in the types of the parameters and the result of the function d.',
  output: variableParameter,
  relation: from('own', ordered).select(({ own: { places, ...own } }) => ({
    ...own,
    position: subtract(places, literal(1)),
  })),
  examples: [
    {
      title: 'Arguments of a generic class come in the order of its variables',
      files: {
        'a.py':
          'from typing import Generic, TypeVar\nK = TypeVar("K")\nV = TypeVar("V")\nclass A:\n    def m(self): ...\nclass P(Generic[K, V]):\n    v: V\ndef f(p: P[int, A]):\n    p.v.m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:3 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:6 Generic REFERS_TO ?typing.Generic (external)',
        'a.py:6 K REFERS_TO a.py:K',
        'a.py:6 V REFERS_TO a.py:V',
        'a.py:7 V REFERS_TO a.py:V',
        'a.py:8 A REFERS_TO a.py:A',
        'a.py:8 P REFERS_TO a.py:P',
        'a.py:8 int REFERS_TO ?int (builtin)',
        'a.py:9 m REFERS_TO a.py:A.m',
        'a.py:9 p REFERS_TO a.py:f.p',
        'a.py:9 v REFERS_TO a.py:P.v',
      ],
    },
    {
      title: 'A variable that the supertypes do not name',
      files: {
        'a.py':
          'from typing import TypeVar\nV = TypeVar("V")\nclass A:\n    def m(self): ...\nclass P:\n    v: V\ndef f(p: P[A]):\n    p.v.m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:6 V REFERS_TO a.py:V',
        'a.py:7 A REFERS_TO a.py:A',
        'a.py:7 P REFERS_TO a.py:P',
        'a.py:8 m REFERS_TO ?m (unknown_type)',
        'a.py:8 p REFERS_TO a.py:f.p',
        'a.py:8 v REFERS_TO a.py:P.v',
      ],
    },
  ],
});
