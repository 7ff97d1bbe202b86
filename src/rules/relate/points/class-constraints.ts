import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { apart } from '../inherit/member-side.ts';
import { bareBases } from '../inherit/open-classes.ts';
import { constraint, output, within } from './constraint.ts';

const { baseType, binding, definition, property, scope, scopeHome, staticPart, symbol } = factTables;
const { supertype } = relationTables;

/** Names bound in the body of a class. */
const symbols = from('symbol', symbol)
  .join('scope', scope, (t) => [
    equal(t.symbol.file, t.scope.file),
    equal(t.symbol.scope, t.scope.scope),
    equal(t.scope.kind, literal('class')),
  ])
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .where((t) => greater(t.home.type, literal(0)))
  .select((t) => within('member', t.symbol.file, t.symbol.node, t.home.type, literal(0), t.symbol.token));

/** How the constraint says whose member it is. */
const label = (isApart: Value<'boolean'>, isStatic: Value<'boolean'>) =>
  choose(
    [
      [isStatic, literal(1)],
      [isApart, literal(2)],
    ],
    literal(0),
  );

/** Methods that bind no name. */
const methods = from('member', definition)
  .join('class', definition, (t) => [
    equal(t.member.file, t.class.file),
    equal(t.member.container, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .where((t) => [
    oneOf(t.member.kind, literal('method'), literal('function'), literal('getter'), literal('setter')),
    greaterEqual(t.member.token, literal(0)),
  ])
  .whereNone('binding', binding, (t) => [equal(t.member.file, t.binding.file), equal(t.member.name, t.binding.node)])
  .leftJoin('apart', apart, (t) => [equal(t.member.language, t.apart.language)])
  .leftJoin('static', staticPart, (t) => [equal(t.member.file, t.static.file), equal(t.member.node, t.static.node)])
  .select((t) =>
    within(
      'member',
      t.member.file,
      t.member.node,
      t.class.node,
      label(isNotNull(t.apart.language), isNotNull(t.static.node)),
      t.member.token,
    ),
  );

const fields = from('field', property)
  .where((t) => [
    notEqual(t.field.kind, literal('entry')),
    greater(t.field.value, literal(0)),
    greater(t.field.owner, literal(0)),
  ])
  .leftJoin('apart', apart, (t) => [
    equal(t.field.language, t.apart.language),
    notEqual(t.field.kind, literal('enum_member')),
  ])
  .select((t) =>
    within(
      'member',
      t.field.file,
      t.field.value,
      t.field.owner,
      label(isNotNull(t.apart.language), equal(t.field.kind, literal('static_field'))),
      t.field.token,
    ),
  );

const bases = from('base', baseType)
  .where((t) => equal(t.base.kind, literal('extends')))
  .whereNone('bare', bareBases, (t) => [equal(t.base.file, t.bare.file), equal(t.base.node, t.bare.node)])
  .leftJoin('type', supertype, (t) => [equal(t.base.file, t.type.file), equal(t.base.node, t.type.node)])
  .select((t) =>
    constraint(
      'base',
      { file: coalesce(t.type.target_file, literal(-1)), node: coalesce(t.type.target_node, literal(-1)) },
      { file: t.base.file, node: t.base.class },
      t.base.position,
    ),
  );

const metaclasses = from('type', supertype)
  .where((t) => equal(t.type.kind, literal('metaclass')))
  .select((t) =>
    constraint(
      'metaclass',
      { file: t.type.target_file, node: t.type.target_node },
      { file: t.type.file, node: t.type.class },
    ),
  );

export default relateRule({
  id: 'class-constraints',
  family: 'points',
  title: 'Classes have members and supertypes',
  why: 'What is bound in the body of a class, and its fields, are members of its instances or, where it says so, of itself; the others are looked for in its supertypes, and those of the class itself in its metaclass.',
  logic: 'member(y, c, t) :- symbol(y, t) in the scope of c. base(b, c, p) :- supertype(c, p, b).',
  output,
  relation: union(symbols, methods, fields, bases, metaclasses),
  examples: [
    {
      title: 'A function kept in a field',
      files: {
        'a.py':
          'def g(): ...\nclass A:\n    def __init__(self):\n        self.f = g\n    def m(self):\n        self.f()\n',
      },
      edges: ['a.py:A.m CALLS a.py:g'],
    },
    {
      title: 'A field of another class',
      files: {
        'a.py':
          'def g(): ...\nclass B:\n    def __init__(self):\n        self.f = g\nclass A:\n    def m(self):\n        self.f()\n',
      },
      edges: ['a.py:A.m CALLS ?f (not_found)'],
    },
  ],
});
