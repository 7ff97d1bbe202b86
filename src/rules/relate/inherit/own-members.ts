import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  either,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  isNull,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { relateRule } from '../../rule.ts';
import { namespaceExports } from '../import/namespace-exports.ts';
import { languagesWith, typedLanguage } from '../type/typed-language.ts';
import { annotatedFields, annotatedMembers } from './annotated-members.ts';
import { createdFields } from './created-fields.ts';
import { apart, memberSide } from './member-side.ts';
import { slotNames } from './slot-names.ts';

const { ancestor, instanceField } = relationTables;
const { definition, property, scopeHome, staticPart, symbol, scope } = factTables;

const implementations = distinct(
  from('member', definition)
    .where((t) => oneOf(t.member.kind, literal('function'), literal('method')))
    .select((t) => ({ file: t.member.file, container: t.member.container, token: t.member.token })),
);
/** Signatures in a type written out inside the class. */
const innerShapeMembers = from('shape', shapes)
  .where((t) => isNull(t.shape.owner))
  .join('node', syntaxNode, (t) => [equal(t.shape.file, t.node.file), equal(t.shape.node, t.node.parent)])
  .select((t) => ({ file: t.node.file, node: t.node.node }));
const methods = from('member', definition)
  .join('type', definition, (t) => [equal(t.member.file, t.type.file), equal(t.member.container, t.type.node)])
  .where((t) => [
    oneOf(t.type.kind, literal('class'), literal('interface'), literal('enum'), literal('type_alias')),
    greaterEqual(t.member.token, literal(0)),
    notEqual(t.member.kind, literal('lambda')),
  ])
  .whereNone('inner', innerShapeMembers, (t) => [
    equal(t.member.file, t.inner.file),
    equal(t.member.node, t.inner.node),
  ])
  .leftJoin('implementation', implementations, (t) => [
    equal(t.member.file, t.implementation.file),
    equal(t.member.container, t.implementation.container),
    equal(t.member.token, t.implementation.token),
  ])
  .where((t) => either(notEqual(t.member.kind, literal('signature')), isNull(t.implementation.file)))
  .leftJoin('static', staticPart, (t) => [equal(t.member.file, t.static.file), equal(t.member.node, t.static.node)])
  .leftJoin('apart', apart, (t) => [equal(t.member.language, t.apart.language), notEqual(t.type.kind, literal('enum'))])
  .select((t) => ({
    file: t.member.file,
    class: t.type.node,
    token: t.member.token,
    side: memberSide(isNotNull(t.apart.language), isNotNull(t.static.node)),
    member: t.member.node,
  }));

const fields = from('field', property)
  .where((t) => [
    oneOf(t.field.kind, literal('field'), literal('static_field'), literal('enum_member')),
    greaterEqual(t.field.owner, literal(0)),
  ])
  .leftJoin('apart', apart, (t) => [
    equal(t.field.language, t.apart.language),
    notEqual(t.field.kind, literal('enum_member')),
  ])
  .select((t) => ({
    file: t.field.file,
    class: t.field.owner,
    token: t.field.token,
    side: memberSide(isNotNull(t.apart.language), equal(t.field.kind, literal('static_field'))),
    member: t.field.node,
  }));

/** Names bound in a class body that are no methods. */
const classSymbols = from('symbol', symbol)
  .join('scope', scope, (t) => [
    equal(t.symbol.file, t.scope.file),
    equal(t.symbol.scope, t.scope.scope),
    equal(t.scope.kind, literal('class')),
  ])
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .where((t) => [notEqual(t.symbol.kind, literal('function')), greaterEqual(t.home.type, literal(0))])
  .select((t) => ({
    file: t.symbol.file,
    class: t.home.type,
    token: t.symbol.token,
    side: literal('both'),
    member: t.symbol.node,
  }));

/** Members of supertypes; where types say what members mean, giving one a value declares it no second time. */
const declaredAbove = from('line', ancestor)
  .where((t) => greater(t.line.depth, literal(0)))
  .join('type', definition, (t) => [equal(t.line.file, t.type.file), equal(t.line.class, t.type.node)])
  .whereExists('typed', typedLanguage, (t) => [equal(t.type.language, t.typed.language)])
  .whereNone('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.type.language, t.flow.language)])
  .join(
    'member',
    union(
      methods,
      fields,
      classSymbols,
      from('field', instanceField).select((t) => ({
        file: t.field.file,
        class: t.field.class,
        token: t.field.token,
        side: t.field.side,
        member: t.field.node,
      })),
    ),
    (t) => [equal(t.line.target_file, t.member.file), equal(t.line.target_node, t.member.class)],
  )
  .select((t) => ({ file: t.line.file, class: t.line.class, token: t.member.token, side: t.member.side }));

const declaringMembers = union(
  from('member', annotatedMembers).select((t) => ({ ...t.member, side: literal('both') })),
  from('method', methods).select((t) => ({
    file: t.method.file,
    class: t.method.class,
    token: t.method.token,
    side: t.method.side,
  })),
);
/** Where any value may be given to a field, only a method or a declared type above says what it is, unless the class says it again. */
const typedAbove = from('line', ancestor)
  .where((t) => greater(t.line.depth, literal(0)))
  .join('type', definition, (t) => [equal(t.line.file, t.type.file), equal(t.line.class, t.type.node)])
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.type.language, t.flow.language)])
  .join('member', declaringMembers, (t) => [
    equal(t.line.target_file, t.member.file),
    equal(t.line.target_node, t.member.class),
  ])
  .whereNone('own', annotatedFields, (t) => [
    equal(t.line.file, t.own.file),
    equal(t.line.class, t.own.class),
    equal(t.member.token, t.own.token),
  ])
  .select((t) => ({ file: t.line.file, class: t.line.class, token: t.member.token, side: t.member.side }));

/** Fields no class body declares. */
const undeclared = from('field', instanceField)
  .whereNone('method', methods, (t) => [
    equal(t.field.file, t.method.file),
    equal(t.field.class, t.method.class),
    equal(t.field.token, t.method.token),
    equal(t.field.side, t.method.side),
  ])
  .whereNone('declared', fields, (t) => [
    equal(t.field.file, t.declared.file),
    equal(t.field.class, t.declared.class),
    equal(t.field.token, t.declared.token),
    equal(t.field.side, t.declared.side),
  ])
  .whereNone('symbol', classSymbols, (t) => [
    equal(t.field.file, t.symbol.file),
    equal(t.field.class, t.symbol.class),
    equal(t.field.token, t.symbol.token),
    equal(t.field.side, t.symbol.side),
  ])
  .select((t) => ({
    file: t.field.file,
    class: t.field.class,
    token: t.field.token,
    side: t.field.side,
    member: t.field.node,
  }));
const assigned = union(
  from('field', undeclared)
    .whereNone('above', distinct(union(declaredAbove, typedAbove)), (t) => [
      equal(t.field.file, t.above.file),
      equal(t.field.class, t.above.class),
      equal(t.field.token, t.above.token),
      equal(t.field.side, t.above.side),
    ])
    .select((t) => ({ ...t.field })),
  from('field', undeclared)
    .whereExists('created', createdFields, (t) => [
      equal(t.field.file, t.created.file),
      equal(t.field.class, t.created.class),
      equal(t.field.token, t.created.token),
    ])
    .select((t) => ({ ...t.field })),
);

/** Names with room in the instances that nothing else declares. */
const slots = from('slot', slotNames)
  .whereNone('given', instanceField, (t) => [
    equal(t.slot.file, t.given.file),
    equal(t.slot.class, t.given.class),
    equal(t.slot.token, t.given.token),
  ])
  .whereNone('member', union(methods, classSymbols), (t) => [
    equal(t.slot.file, t.member.file),
    equal(t.slot.class, t.member.class),
    equal(t.slot.token, t.member.token),
  ])
  .select((t) => ({ ...t.slot, side: literal('both') }));

const offered = from('export', namespaceExports).select((t) => ({
  file: t.export.file,
  class: t.export.space,
  token: t.export.token,
  side: literal('both'),
  member: t.export.symbol,
}));

export default relateRule({
  id: 'own-members',
  family: 'inherit',
  title: 'Members a class declares',
  why: 'Methods, fields and names bound in the body of a class are its members, as are the names a namespace exports; so is what instances have room for, where nothing else declares it. Signatures before an implementation stand for it.',
  logic:
    'own_member(f, c, t, m) :- definition(f, m, name: t, container: c); property(f, m, name: t, owner: c); symbol(f, m, t) in the scope of c; export(f, t) in the namespace c; instance_field(f, c, t, m); property(f, m, name: t, owner: c, SLOT), not instance_field(f, c, t).',
  output: relationTables.ownMember,
  relation: distinct(union(methods, fields, classSymbols, assigned, slots, offered)),
  examples: [
    {
      title: 'Fields and methods are members',
      files: { 'a.ts': 'class A {\n  x = 1;\n  m() { this.x; this.m; }\n}\n' },
      edges: ['a.ts:3 m REFERS_TO a.ts:A.m', 'a.ts:3 x REFERS_TO a.ts:A.x'],
    },
    {
      title: 'A local variable of a method is no member',
      files: { 'a.ts': 'class A {\n  m() { let y = 1; this.y; }\n}\n' },
      edges: ['a.ts:2 y REFERS_TO ?y (not_found)'],
    },
  ],
});
