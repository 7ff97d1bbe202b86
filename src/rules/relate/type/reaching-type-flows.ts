import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from './typed-language.ts';

const { assignment, binding, memberAccess, scope, symbol, typeAnnotation } = factTables;

const flow = (file: Value<'integer'>, node: Value<'integer'>, to: Value<'integer'>) => ({
  file,
  node,
  to_file: file,
  to_node: to,
});

const byFlow = languagesWith('flow-typed-variables');

/** Names that introduce a symbol or give it a value. */
const bindings = from('binding', binding)
  .whereExists('flow', byFlow, (t) => [equal(t.binding.language, t.flow.language)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .select((t) => ({
    file: t.binding.file,
    node: t.binding.node,
    value: t.binding.value,
    symbol: t.symbol.node,
    scope: t.symbol.scope,
    bindings: t.symbol.bindings,
  }));

/** The declared type of a variable is its type wherever it gets a value. */
const declarations = distinct(
  from('annotation', typeAnnotation)
    .where((t) => equal(t.annotation.kind, literal('variable')))
    .join('binding', bindings, (t) => [
      equal(t.annotation.file, t.binding.file),
      equal(t.annotation.owner, t.binding.node),
    ])
    .select((t) => ({ file: t.annotation.file, type: t.annotation.node, symbol: t.binding.symbol })),
);
const declared = from('binding', bindings)
  .join('declaration', declarations, (t) => [
    equal(t.binding.file, t.declaration.file),
    equal(t.binding.symbol, t.declaration.symbol),
  ])
  .select((t) => flow(t.binding.file, t.declaration.type, t.binding.node));

const undeclared = from('binding', bindings)
  .where((t) => greater(t.binding.value, literal(0)))
  .whereNone('declaration', declarations, (t) => [
    equal(t.binding.file, t.declaration.file),
    equal(t.binding.symbol, t.declaration.symbol),
  ])
  .select((t) => ({ ...t.binding }));
const given = from('binding', undeclared).select((t) => flow(t.binding.file, t.binding.value, t.binding.node));
/** Members of modules and classes may be read from anywhere: they have the types of all their values. */
const shared = from('binding', undeclared)
  .where((t) => [greater(t.binding.bindings, literal(1)), notEqual(t.binding.node, t.binding.symbol)])
  .join('scope', scope, (t) => [
    equal(t.binding.file, t.scope.file),
    equal(t.binding.scope, t.scope.scope),
    oneOf(t.scope.kind, literal('class'), literal('module')),
  ])
  .select((t) => flow(t.binding.file, t.binding.value, t.binding.symbol));

/** Values given to members reach the uses of the same member below. */
const givenMembers = from('assignment', assignment)
  .whereExists('flow', byFlow, (t) => [equal(t.assignment.language, t.flow.language)])
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereExists('access', memberAccess, (t) => [
    equal(t.assignment.file, t.access.file),
    equal(t.assignment.target, t.access.node),
    equal(t.access.kind, literal('attribute')),
  ])
  .select((t) => flow(t.assignment.file, t.assignment.value, t.assignment.target));

const reaching = from('reach', definitionTables.reachingDefinition)
  .whereExists('flow', byFlow, (t) => [equal(t.reach.language, t.flow.language)])
  .select((t) => flow(t.reach.file, t.reach.definition, t.reach.use));

export default relateRule({
  id: 'reaching-type-flows',
  family: 'type',
  title: 'Uses have the type of the values that reach them',
  why: 'A variable may be given values of several types; at each use it has the type of those that were given last on some way there, unless its type is declared.',
  logic:
    'type_flow(v, d) :- binding(d, value: v), d has no declared type; type_flow(d, n) :- reaching_definition(d, n).',
  output: typeTables.typeFlow,
  relation: distinct(union(declared, given, shared, givenMembers, reaching)),
  examples: [
    {
      title: 'A variable that is given another value',
      files: {
        'a.py':
          'class A:\n    def m(self): ...\nclass B:\n    def m(self): ...\ndef f(a: A, b: B):\n    x = a\n    x = b\n    x.m\n',
      },
      edges: [
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:5 B REFERS_TO a.py:B',
        'a.py:6 a REFERS_TO a.py:f.a',
        'a.py:7 b REFERS_TO a.py:f.b',
        'a.py:8 m REFERS_TO a.py:B.m',
        'a.py:8 x REFERS_TO a.py:f.x',
      ],
    },
    {
      title: 'A value that nobody knows',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ndef f(a: A):\n    x = a\n    x = other()\n    x.m\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:4 a REFERS_TO a.py:f.a',
        'a.py:5 other REFERS_TO ?other (not_found)',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
        'a.py:6 x REFERS_TO a.py:f.x',
      ],
    },
  ],
});
