import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, greater, less, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { annotatedMembers } from '../inherit/annotated-members.ts';
import { bareQualifiers, typeSaying } from './bare-qualifiers.ts';
import { languagesWith } from './typed-language.ts';

const { assignment, binding, definition, memberAccess, scope, symbol, typeAnnotation } = factTables;

const { instanceField, ownMember, receiver } = relationTables;

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
    .whereNone('bare', bareQualifiers, (t) => [
      equal(t.annotation.file, t.bare.file),
      equal(t.annotation.owner, t.bare.owner),
    ])
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

const plainTargets = from('assignment', assignment)
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereNone('declared', typeSaying, (t) => [
    equal(t.assignment.file, t.declared.file),
    equal(t.assignment.target, t.declared.owner),
  ])
  .select((t) => ({ file: t.assignment.file, node: t.assignment.target }));

/** Values given to members reach the uses of the same member below. */
const givenMembers = from('assignment', assignment)
  .whereExists('flow', byFlow, (t) => [equal(t.assignment.language, t.flow.language)])
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereExists('access', memberAccess, (t) => [
    equal(t.assignment.file, t.access.file),
    equal(t.assignment.target, t.access.node),
    equal(t.access.kind, literal('attribute')),
  ])
  .whereNone('declared', typeSaying, (t) => [
    equal(t.assignment.file, t.declared.file),
    equal(t.assignment.target, t.declared.owner),
  ])
  .select((t) => flow(t.assignment.file, t.assignment.value, t.assignment.target));

/** Parts of values, elements and resources given to fields of the instance; declared types stand at such fields, too. */
const givenFields = from('access', memberAccess)
  .where((t) => equal(t.access.role, literal('write')))
  .whereExists('flow', byFlow, (t) => [equal(t.access.language, t.flow.language)])
  .whereNone('plain', plainTargets, (t) => [equal(t.access.file, t.plain.file), equal(t.access.node, t.plain.node)])
  .join('receiver', receiver, (t) => [equal(t.access.file, t.receiver.file), equal(t.access.object, t.receiver.node)])
  .join('field', instanceField, (t) => [
    equal(t.receiver.target_file, t.field.file),
    equal(t.receiver.target_node, t.field.class),
    equal(t.access.token, t.field.token),
  ])
  .select((t) => flow(t.access.file, t.access.node, t.field.node));

/** A field that has the name of a variable of the class body is this variable. */
const bodyFields = from('field', instanceField)
  .whereExists('flow', byFlow, (t) => [equal(t.field.language, t.flow.language)])
  .join('member', ownMember, (t) => [
    equal(t.field.file, t.member.file),
    equal(t.field.class, t.member.class),
    equal(t.field.token, t.member.token),
    notEqual(t.field.node, t.member.member),
  ])
  .whereNone('declared', annotatedMembers, (t) => [
    equal(t.field.file, t.declared.file),
    equal(t.field.class, t.declared.class),
    equal(t.field.token, t.declared.token),
  ])
  .whereNone('definition', definition, (t) => [
    equal(t.member.file, t.definition.file),
    equal(t.member.member, t.definition.node),
  ])
  .select((t) => flow(t.field.file, t.field.node, t.member.member));

/** What is given to a field or an element reaches the uses of what has it, too, which does not get its type. */
const parts = from('definition', definitionTables.definitionSite)
  .where((t) => greater(t.definition.fields, literal(0)))
  .join('reach', definitionTables.reachingDefinition, (t) => [
    equal(t.definition.file, t.reach.file),
    equal(t.definition.node, t.reach.definition),
  ])
  .join('use', definitionTables.useSite, (t) => [equal(t.reach.file, t.use.file), equal(t.reach.use, t.use.node)])
  .where((t) => less(t.use.fields, t.definition.fields))
  .select((t) => ({ file: t.reach.file, definition: t.reach.definition, use: t.reach.use }));

const reaching = from('reach', definitionTables.reachingDefinition)
  .whereNone('part', parts, (t) => [
    equal(t.reach.file, t.part.file),
    equal(t.reach.definition, t.part.definition),
    equal(t.reach.use, t.part.use),
  ])
  .whereExists('flow', byFlow, (t) => [equal(t.reach.language, t.flow.language)])
  .whereNone('narrowed', definitionTables.narrowedUse, (t) => [
    equal(t.reach.file, t.narrowed.file),
    equal(t.reach.use, t.narrowed.node),
  ])
  .select((t) => flow(t.reach.file, t.reach.definition, t.reach.use));

export default relateRule({
  id: 'reaching-type-flows',
  family: 'type',
  title: 'Uses have the type of the values that reach them',
  why: 'A variable may be given values of several types; at each use it has the type of those that were given last on some way there, unless its type is declared.',
  logic:
    'type_flow(v, d) :- binding(d, value: v), d has no declared type; type_flow(d, n) :- reaching_definition(d, n), not narrowed_use(n, …).',
  output: typeTables.typeFlow,
  relation: distinct(union(declared, given, shared, givenMembers, givenFields, bodyFields, reaching)),
  examples: [
    {
      title: 'A variable of which a field is given a value',
      files: {
        'a.py':
          'class A:\n    def m(self): ...\nclass B:\n    def m(self): ...\ndef f(a: A, b: B):\n    a.b = b\n    a.m\n',
      },
      edges: [
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:5 B REFERS_TO a.py:B',
        'a.py:6 a REFERS_TO a.py:f.a',
        'a.py:6 b#2 REFERS_TO a.py:f.b',
        'a.py:6 b REFERS_TO ?b (not_found)',
        'a.py:7 a REFERS_TO a.py:f.a',
        'a.py:7 m REFERS_TO a.py:A.m',
      ],
    },
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
