import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  both,
  coalesce,
  either,
  equal,
  greatest,
  isNotNull,
  isNull,
  literal,
  not,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { isOfInstances } from '../inherit/member-side.ts';
import { openClasses } from '../inherit/open-classes.ts';
import { namedMembers } from '../points/named-members.ts';
import { valueCalls } from '../points/value-calls.ts';
import { subclassMembers } from '../value/subclass-members.ts';
import { openMemberCalls } from './open-member-calls.ts';
import { flipped } from './type-labels.ts';
import { typedLanguage } from './typed-language.ts';

const { assignment, callSite, definition, memberAccess, property } = factTables;
const { callTarget, classMember, value } = relationTables;

/** Calls where all values that arrive are known. */
const closed = distinct(
  from('value', valueCalls)
    .where((t) => [equal(t.value.step, literal(0)), not(t.value.is_open)])
    .select((t) => ({ file: t.value.file, node: t.value.node })),
);
/** Among them those of an element of a collection. */
const settled = from('access', memberAccess)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
  .whereExists('closed', closed, (t) => [equal(t.call.file, t.closed.file), equal(t.call.node, t.closed.node)])
  .select((t) => ({ file: t.call.file, node: t.call.node }));

/** Calls of which the value of the called expression is not known. */
const open = from('call', callSite)
  .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
  .whereNone('settled', settled, (t) => [equal(t.call.file, t.settled.file), equal(t.call.node, t.settled.node)])
  .whereNone('value', value, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.callee, t.value.node),
    oneOf(t.value.kind, literal('definition'), literal('external')),
  ])
  .join('type', typeTables.expressionType, (t) => [equal(t.call.file, t.type.file), equal(t.call.callee, t.type.node)])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    callee: t.call.callee,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
  }));

/** Methods of types that the object does not have and that no other type of the object has. */
const refused = from('call', callSite)
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('type', typeTables.refusedType, (t) => [equal(t.access.file, t.type.file), equal(t.access.object, t.type.node)])
  .join('member', typeTables.typeMember, (t) => [
    equal(t.type.target_file, t.member.target_file),
    equal(t.type.target_node, t.member.target_node),
    equal(t.access.token, t.member.token),
  ])
  .whereNone('other', typeTables.typedMember, (t) => [
    equal(t.access.file, t.other.file),
    equal(t.access.name, t.other.node),
    equal(t.member.member_file, t.other.target_file),
    equal(t.member.member, t.other.target_node),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));

const moduleObjects = distinct(
  from('type', typeTables.expressionType)
    .where((t) => equal(t.type.target_node, literal(0)))
    .select((t) => ({ file: t.type.file, node: t.type.node })),
);
/** Functions written out where a member gets its value. */
const writtenMembers = distinct(
  union(
    from('field', property).select((t) => ({ file: t.field.file, node: t.field.value })),
    from('member', typeTables.addedMember)
      .join('access', memberAccess, (t) => [equal(t.member.file, t.access.file), equal(t.member.member, t.access.name)])
      .join('assignment', assignment, (t) => [
        equal(t.access.file, t.assignment.file),
        equal(t.access.node, t.assignment.target),
      ])
      .select((t) => ({ file: t.assignment.file, node: t.assignment.value })),
  ),
);
const callables = from('call', open)
  .whereNone('refused', refused, (t) => [
    equal(t.call.file, t.refused.file),
    equal(t.call.node, t.refused.node),
    equal(t.call.target_file, t.refused.target_file),
    equal(t.call.target_node, t.refused.target_node),
  ])
  .join('definition', definition, (t) => [
    equal(t.call.target_file, t.definition.file),
    equal(t.call.target_node, t.definition.node),
  ])
  .where((t) =>
    oneOf(t.definition.kind, literal('function'), literal('method'), literal('lambda'), literal('signature')),
  )
  .leftJoin('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .leftJoin('written', writtenMembers, (t) => [
    equal(t.definition.file, t.written.file),
    equal(t.definition.node, t.written.node),
  ])
  .leftJoin('module', moduleObjects, (t) => [
    equal(t.access.file, t.module.file),
    equal(t.access.object, t.module.node),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.call.target_file,
    target_node: t.call.target_node,
    // What is declared as a member is what is called; a function may have come in any way its type does not tell.
    is_declared: either(
      equal(t.definition.kind, literal('signature')),
      both(either(equal(t.definition.kind, literal('method')), isNotNull(t.written.node)), isNotNull(t.access.node)),
      both(equal(t.definition.kind, literal('function')), isNotNull(t.module.node)),
    ),
  }));

/** What calls ask of which class. Each once, before members are looked up: a class with many members is the type of many objects. */
const asked = distinct(
  from('call', callables)
    .where((t) => t.call.is_declared)
    .whereNone('closed', closed, (t) => [equal(t.call.file, t.closed.file), equal(t.call.node, t.closed.node)])
    .join('site', callSite, (t) => [equal(t.call.file, t.site.file), equal(t.call.node, t.site.node)])
    .join('access', memberAccess, (t) => [equal(t.site.file, t.access.file), equal(t.site.callee, t.access.node)])
    .join('object', typeTables.expressionType, (t) => [
      equal(t.access.file, t.object.file),
      equal(t.access.object, t.object.node),
    ])
    .select((t) => ({
      language: t.call.language,
      file: t.call.file,
      node: t.call.node,
      caller: t.call.caller,
      token: t.access.token,
      class_file: t.object.target_file,
      class: greatest(t.object.target_node, flipped(t.object.target_node)),
    })),
);
/** Methods of subclasses, one of which the object may have, unless all objects that arrive are known. */
const dispatched = from('call', asked)
  .join('member', subclassMembers, (t) => [
    equal(t.call.class_file, t.member.file),
    equal(t.call.class, t.member.class),
    equal(t.call.token, t.member.token),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
    is_declared: literal(true),
  }));

const constructors = from('member', classMember)
  .where((t) => isOfInstances(t.member.side))
  .join('method', definition, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
  ])
  .join('text', token, (t) => [equal(t.member.token, t.text.token)])
  .whereExists('name', languageName, (t) => [
    equal(t.method.language, t.name.language),
    equal(t.name.role, literal('constructor')),
    equal(t.text.text, t.name.name),
  ])
  .select((t) => ({ file: t.member.file, class: t.member.class, method_file: t.method.file, method: t.method.node }));
const classes = from('call', open)
  .join('class', definition, (t) => [
    equal(t.call.target_file, t.class.file),
    equal(t.call.target_node, flipped(t.class.node)),
    equal(t.class.kind, literal('class')),
  ])
  .leftJoin('constructor', constructors, (t) => [
    equal(t.class.file, t.constructor.file),
    equal(t.class.node, t.constructor.class),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: coalesce(t.constructor.method_file, t.class.file),
    target_node: coalesce(t.constructor.method, t.class.node),
    is_declared: literal(false),
  }));

/** Instances that are called. */
const invoked = from('call', open)
  .join('name', namedMembers, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.name.role, literal('invocation')),
  ])
  .join('member', classMember, (t) => [
    equal(t.call.target_file, t.member.file),
    equal(t.call.target_node, t.member.class),
    equal(t.name.token, t.member.token),
  ])
  .whereExists('method', definition, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
    equal(t.method.kind, literal('method')),
  ])
  .leftJoin('open', openClasses, (t) => [
    equal(t.call.target_file, t.open.file),
    equal(t.call.target_node, t.open.class),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.member.member_file,
    target_node: t.member.member,
    is_declared: isNull(t.open.class),
  }));
const replacing = from('call', invoked)
  .join('override', relationTables.override, (t) => [
    equal(t.call.target_file, t.override.target_file),
    equal(t.call.target_node, t.override.target_node),
  ])
  .select((t) => ({ ...t.call, target_file: t.override.file, target_node: t.override.node }));

export default relateRule({
  id: 'typed-call-targets',
  family: 'type',
  title: 'Calls find what they call by its type',
  why: 'When it is not known which function the called expression has as its value, its type says which declaration is called; where the object may also be of a type from outside, that stays open.',
  logic:
    'call_target(s, d) :- call_site(s, callee: n), not value(n, …), not value_solution(call, s, …) for an element, expression_type(n, d), d is callable.',
  output: callTarget,
  relation: from('call', distinct(union(callables, dispatched, classes, invoked, replacing)))
    .leftJoin('closed', closed, (t) => [equal(t.call.file, t.closed.file), equal(t.call.node, t.closed.node)])
    .leftJoin('open', openMemberCalls, (t) => [equal(t.call.file, t.open.file), equal(t.call.node, t.open.node)])
    .select((t) => ({
      language: t.call.language,
      file: t.call.file,
      node: t.call.node,
      caller: t.call.caller,
      target_file: t.call.target_file,
      target_node: t.call.target_node,
      step: literal(0),
      rule: literal('typed-call-targets'),
      is_open: both(either(not(t.call.is_declared), isNotNull(t.open.node)), isNull(t.closed.node)),
      is_cut: literal(false),
    })),
  examples: [
    {
      title: 'A method of a member',
      files: {
        'a.ts': 'class A { m() {} }\nclass B { a!: A }\nfunction f(b: B) { b.a.m(); }\n',
      },
      edges: ['a.ts:f CALLS a.ts:A.m'],
    },
    {
      title: 'A method of a member without a type',
      files: { 'a.ts': 'class A { m() {} }\nclass B { a!: any }\nfunction f(b: B) { b.a.m(); }\n' },
      edges: ['a.ts:f CALLS ?m (unknown_type)'],
    },
  ],
});
