import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  both,
  either,
  equal,
  greater,
  greaterEqual,
  less,
  literal,
  not,
  notEqual,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { typeAccesses } from '../name/meanings.ts';
import { extendedTypes } from './extended-types.ts';
import { spreadParts } from './spread-parts.ts';
import { flipped } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { definition, elementAttribute, literal: literals, memberAccess, patternPart, property } = factTables;
const { expressionType, prototypeLink, refusedType, typeMember, typedMember } = typeTables;

type Integer = Value<'integer'>;
/** A name of a member with the place that has the type whose member it is. */
const named = (language: Integer, file: Integer, node: Integer, whole: Integer, token: Integer) => ({
  language,
  file,
  node,
  whole,
  token,
});

/** A type that is a member is one of a namespace, never of what an object of a type has; a name that declares a member means itself. */
const accesses = from('access', memberAccess)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .whereExists('typed', typedLanguage, (t) => [equal(t.access.language, t.typed.language)])
  .whereNone('type', typeAccesses, (t) => [equal(t.access.file, t.type.file), equal(t.access.node, t.type.node)])
  .whereNone('added', typeTables.addedMember, (t) => [
    equal(t.access.file, t.added.file),
    equal(t.access.name, t.added.member),
  ])
  .select((t) => named(t.access.language, t.access.file, t.access.name, t.access.object, t.access.token));
/** The name of an entry names what is expected there; a short entry names its value, too. What gives a prototype its members declares them. */
const expecting = languagesWith('expected-types');
const entries = from('entry', property)
  .whereExists('expecting', expecting, (t) => [equal(t.entry.language, t.expecting.language)])
  .where((t) => equal(t.entry.kind, literal('entry')))
  .whereNone('prototype', prototypeLink, (t) => [
    equal(t.entry.file, t.prototype.target_file),
    equal(t.entry.owner, t.prototype.target_node),
  ])
  .select((t) => named(t.entry.language, t.entry.file, t.entry.name, flipped(t.entry.owner), t.entry.token));
const parts = from('part', patternPart)
  .where((t) => greaterEqual(t.part.token, literal(0)))
  .select((t) => named(t.part.language, t.part.file, t.part.key, t.part.pattern, t.part.token));

/** The name of an attribute of an element. */
const attributes = from('attribute', elementAttribute)
  .whereExists('expecting', expecting, (t) => [equal(t.attribute.language, t.expecting.language)])
  .select((t) =>
    named(t.attribute.language, t.attribute.file, t.attribute.node, flipped(t.attribute.call), t.attribute.token),
  );

/** A method written in an object is an entry of it. */
const methods = from('method', definition)
  .where((t) => greater(t.method.name, literal(0)))
  .whereExists('expecting', expecting, (t) => [equal(t.method.language, t.expecting.language)])
  .join('node', syntaxNode, (t) => [equal(t.method.file, t.node.file), equal(t.method.node, t.node.node)])
  .join('object', literals, (t) => [
    equal(t.node.file, t.object.file),
    equal(t.node.parent, t.object.node),
    equal(t.object.kind, literal('map')),
  ])
  .whereNone('prototype', prototypeLink, (t) => [
    equal(t.object.file, t.prototype.target_file),
    equal(t.object.node, t.prototype.target_node),
  ])
  .select((t) => named(t.method.language, t.method.file, t.method.name, flipped(t.object.node), t.method.token));

const places = distinct(union(accesses, entries, methods, parts, attributes));

/** Types that are spread into an object written out which has an entry of the same name behind them. */
const overridden = distinct(
  from('place', places)
    .join('object', expressionType, (t) => [equal(t.place.file, t.object.file), equal(t.place.whole, t.object.node)])
    .join('entry', property, (t) => [
      equal(t.object.target_file, t.entry.file),
      equal(t.object.target_node, t.entry.owner),
      equal(t.place.token, t.entry.token),
    ])
    .join('spread', spreadParts, (t) => [
      equal(t.entry.file, t.spread.file),
      equal(t.entry.owner, t.spread.whole),
      less(t.spread.node, t.entry.node),
    ])
    .join('type', expressionType, (t) => [equal(t.spread.file, t.type.file), equal(t.spread.value, t.type.node)])
    .select((t) => ({
      file: t.place.file,
      node: t.place.node,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
    })),
);

/** Members that a type declares itself, although a type it extends has them, too. */
const declaredAgain = distinct(
  from('base', extendedTypes)
    .join('type', expressionType, (t) => [equal(t.base.file, t.type.file), equal(t.base.node, t.type.node)])
    .join('own', typeMember, (t) => [
      equal(t.base.whole_file, t.own.target_file),
      equal(t.base.whole, t.own.target_node),
    ])
    .whereExists('other', typeMember, (t) => [
      equal(t.type.target_file, t.other.target_file),
      equal(t.type.target_node, t.other.target_node),
      equal(t.own.token, t.other.token),
    ])
    .select((t) => ({
      whole_file: t.base.whole_file,
      whole: t.base.whole,
      token: t.own.token,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
    })),
);
const hidden = from('place', places)
  .join('type', expressionType, (t) => [equal(t.place.file, t.type.file), equal(t.place.whole, t.type.node)])
  .join('again', declaredAgain, (t) => [
    equal(t.type.target_file, t.again.whole_file),
    equal(t.type.target_node, t.again.whole),
    equal(t.place.token, t.again.token),
  ])
  .select((t) => ({
    file: t.place.file,
    node: t.place.node,
    target_file: t.again.target_file,
    target_node: t.again.target_node,
  }));

/** Each type once: names are compared only among the members of the types, never among all members of one name. */
const typedPlaces = distinct(
  from('place', places)
    .join('type', expressionType, (t) => [equal(t.place.file, t.type.file), equal(t.place.whole, t.type.node)])
    // An object that is expected to be itself says nothing about its entries.
    .where((t) => not(both(equal(t.type.file, t.type.target_file), equal(t.type.node, flipped(t.type.target_node)))))
    .whereNone('refused', refusedType, (t) => [
      equal(t.type.file, t.refused.file),
      equal(t.type.node, t.refused.node),
      equal(t.type.target_file, t.refused.target_file),
      equal(t.type.target_node, t.refused.target_node),
    ])
    .whereNone('overridden', distinct(union(overridden, hidden)), (t) => [
      equal(t.place.file, t.overridden.file),
      equal(t.place.node, t.overridden.node),
      equal(t.type.target_file, t.overridden.target_file),
      equal(t.type.target_node, t.overridden.target_node),
    ])
    .select((t) => ({
      language: t.place.language,
      file: t.place.file,
      node: t.place.node,
      token: t.place.token,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
    })),
);

export default relateRule({
  id: 'typed-members',
  family: 'type',
  title: 'Member names with the members of their type',
  why: 'The name in a member access, in a pattern or of an entry is that of a member of the type of the object.',
  logic: 'typed_member(n, m) :- n takes the member t of o, expression_type(o, c), type_member(c, t, m).',
  output: typedMember,
  relation: distinct(
    from('place', typedPlaces)
      .join('member', typeMember, (t) => [
        equal(t.place.target_file, t.member.target_file),
        equal(t.place.target_node, t.member.target_node),
        equal(t.place.token, t.member.token),
      ])
      .where((t) => either(notEqual(t.place.file, t.member.member_file), notEqual(t.place.node, t.member.member)))
      .select((t) => ({
        language: t.place.language,
        file: t.place.file,
        node: t.place.node,
        target_file: t.member.member_file,
        target_node: t.member.member,
      })),
  ),
  examples: [
    {
      title: 'The name of an entry that is expected',
      files: { 'a.ts': 'interface I { m: number }\nconst a: I = { m: 1 };\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO a.ts:I.m'],
    },
    {
      title: 'A member that is declared again',
      files: {
        'a.ts':
          'interface I { a: string; b: string }\ninterface J extends Partial<I> { a: string }\nfunction f(p: J) { p.a; p.b; }\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 Partial REFERS_TO ?Partial (builtin)',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 a REFERS_TO a.ts:J.a',
        'a.ts:3 b REFERS_TO a.ts:I.b',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 p#2 REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'The name of an entry nobody expects',
      files: { 'a.ts': 'interface I { m: number }\nconst a = { m: 1 };\n' },
      edges: [],
    },
  ],
});
