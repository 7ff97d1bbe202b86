import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, greater, literal, missing, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { isOfInstances, isOnSide } from '../inherit/member-side.ts';
import { ownCalls } from './own-calls.ts';
import { subclassMembers } from './subclass-members.ts';

const { binding, callSite, definition, memberAccess, parameter, symbol, typeAnnotation } = factTables;
const { callableMember, ownClassValue, receiver, resolvedName, staticValue, symbolTarget, value } = relationTables;

const named = from('value', staticValue).select((t) => ({ ...t.value }));
const received = from('receiver', receiver).select((t) => ({
  ...t.receiver,

  external: missing('text'),
}));

const own = from('value', ownClassValue).select((t) => ({ ...t.value }));
const namedCalls = from('call', callSite)
  .whereNone('own', ownCalls, (t) => [equal(t.call.file, t.own.file), equal(t.call.node, t.own.node)])
  .select((t) => ({ language: t.call.language, file: t.call.file, node: t.call.node, callee: t.call.callee }));

type Values = typeof named;

/** A member of a class, looked up on the class or on an instance of it. */
function members(self: Rel<Values['schema']>): Values {
  return from('object', self)
    .where((t) => oneOf(t.object.kind, literal('instance'), literal('exact_instance'), literal('definition')))
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('member', callableMember, (t) => [
      equal(t.object.target_file, t.member.file),
      equal(t.object.target_node, t.member.class),
      equal(t.access.token, t.member.token),
    ])
    .where((t) => isOnSide(t.object.kind, t.member.side))
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
      kind: literal('definition'),
      external: missing('text'),
    })) as never;
}

function dispatched(self: Rel<Values['schema']>): Values {
  return from('object', self)
    .where((t) => equal(t.object.kind, literal('instance')))
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('member', subclassMembers, (t) => [
      equal(t.object.target_file, t.member.file),
      equal(t.object.target_node, t.member.class),
      equal(t.access.token, t.member.token),
    ])
    .where((t) => isOfInstances(t.member.side))
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
      kind: literal('definition'),
      external: missing('text'),
    })) as never;
}

/** Calling a class gives an instance of exactly that class. */
function created(self: Rel<Values['schema']>): Values {
  return from('callee', self)
    .where((t) => equal(t.callee.kind, literal('definition')))
    .join('class', definition, (t) => [
      equal(t.callee.target_file, t.class.file),
      equal(t.callee.target_node, t.class.node),
      equal(t.class.kind, literal('class')),
    ])
    .join('call', namedCalls, (t) => [equal(t.callee.file, t.call.file), equal(t.callee.node, t.call.callee)])
    .select((t) => ({
      language: t.call.language,
      file: t.call.file,
      node: t.call.node,
      target_file: t.callee.target_file,
      target_node: t.callee.target_node,
      kind: literal('exact_instance'),
      external: missing('text'),
    })) as never;
}

/** References to symbols that are given a value exactly once. */
const singleValues = from('binding', binding)
  .where((t) => [
    oneOf(t.binding.kind, literal('variable'), literal('lexical'), literal('walrus')),
    greater(t.binding.value, literal(0)),
  ])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .select((t) => ({ file: t.binding.file, value: t.binding.value, symbol: t.symbol.node }));

const uses = union(
  from('name', resolvedName).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    symbol_file: t.name.file,
    symbol: t.name.symbol,
  })),
  from('name', resolvedName)
    .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
    .where((t) => greater(t.import.target_node, literal(0)))
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      symbol_file: t.import.target_file,
      symbol: t.import.target_node,
    })),
);

const assignedUses = from('value', singleValues)
  .join('use', uses, (t) => [equal(t.value.file, t.use.symbol_file), equal(t.value.symbol, t.use.symbol)])
  .select((t) => ({ value_file: t.value.file, value: t.value.value, file: t.use.file, node: t.use.node }));

function assigned(self: Rel<Values['schema']>): Values {
  return from('value', self)
    .where((t) => notEqual(t.value.kind, literal('external')))
    .join('use', assignedUses, (t) => [equal(t.value.file, t.use.value_file), equal(t.value.node, t.use.value)])
    .select((t) => ({
      language: t.value.language,
      file: t.use.file,
      node: t.use.node,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
      kind: t.value.kind,
      external: missing('text'),
    })) as never;
}

/** References to parameters and variables with a declared type. */
const typedNames = union(
  from('parameter', parameter)
    .where((t) => [
      greater(t.parameter.name, literal(0)),
      oneOf(t.parameter.kind, literal('plain'), literal('optional')),
    ])
    .join('annotation', typeAnnotation, (t) => [
      equal(t.parameter.file, t.annotation.file),
      equal(t.parameter.type, t.annotation.node),
    ])
    .select((t) => ({ file: t.parameter.file, type: t.annotation.named, name: t.parameter.name })),
  from('annotation', typeAnnotation)
    .where((t) => equal(t.annotation.kind, literal('variable')))
    .select((t) => ({ file: t.annotation.file, type: t.annotation.named, name: t.annotation.owner })),
  // A name that may hold something else elsewhere says nothing by itself.
  from('annotation', typeAnnotation)
    .where((t) => equal(t.annotation.kind, literal('held')))
    .whereExists('symbol', symbol, (t) => [
      equal(t.annotation.file, t.symbol.file),
      equal(t.annotation.owner, t.symbol.node),
      equal(t.symbol.bindings, literal(1)),
    ])
    .select((t) => ({ file: t.annotation.file, type: t.annotation.named, name: t.annotation.owner })),
);
const typedUses = distinct(
  from('typed', typedNames)
    .join('name', resolvedName, (t) => [equal(t.typed.file, t.name.file), equal(t.typed.name, t.name.symbol)])
    .select((t) => ({ file: t.typed.file, type: t.typed.type, node: t.name.node })),
);

function declared(self: Rel<Values['schema']>): Values {
  return from('type', self)
    .where((t) => equal(t.type.kind, literal('definition')))
    .join('class', definition, (t) => [
      equal(t.type.target_file, t.class.file),
      equal(t.type.target_node, t.class.node),
    ])
    .where((t) => oneOf(t.class.kind, literal('class'), literal('interface'), literal('enum')))
    .join('use', typedUses, (t) => [equal(t.type.file, t.use.file), equal(t.type.node, t.use.type)])
    .select((t) => ({
      language: t.type.language,
      file: t.type.file,
      node: t.use.node,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
      kind: literal('instance'),
      external: missing('text'),
    })) as never;
}

const values = fixpoint('known', distinct(union(named, received as never, own)), (self) =>
  union(members(self), dispatched(self), created(self), assigned(self), declared(self)),
);

export default relateRule({
  id: 'values',
  family: 'value',
  title: 'What expressions mean',
  why: 'Names, members of classes and modules, created instances, variables given a value once, and declared types say what an expression means.',
  logic:
    'value(n, d) :- static_value(n, d); receiver(n, d); value(o, c), member_access(n, o, t), callable_member(c, t, d); value(callee, class d), call_site(n, callee); value(v, d), n refers to a symbol given v once; value(type, d), n refers to a name declared with the type.',
  output: value,
  relation: values,
  examples: [
    {
      title: 'A variable given an instance once',
      files: { 'a.py': 'class A:\n    def m(self): ...\na = A()\na.m()\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.m'],
    },
    {
      title: 'A variable given several values',
      files: { 'a.py': 'class A:\n    def m(self): ...\na = A()\nif a:\n    a = None\na.m()\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.m'],
    },
  ],
});
