import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { add, coalesce, either, equal, greaterEqual, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constructors } from '../call/constructors.ts';
import { unpackedParameters } from '../type/unpacked-parameters.ts';
import { foundTargets } from './found-targets.ts';

const { argument, callSite, decorator, definition, memberAccess, parameter } = factTables;
const { callTarget, classMember, knownDecorator, override, referenceTarget, staticValue } = relationTables;

/** What replaces a method in a subclass may name its parameters otherwise: the method that is named is what counts. */
const replacing = from('target', callTarget)
  .join('override', override, (t) => [
    equal(t.target.target_file, t.override.file),
    equal(t.target.target_node, t.override.node),
  ])
  .whereExists('named', callTarget, (t) => [
    equal(t.target.file, t.named.file),
    equal(t.target.node, t.named.node),
    equal(t.override.target_file, t.named.target_file),
    equal(t.override.target_node, t.named.target_node),
  ])
  .select((t) => ({
    file: t.target.file,
    node: t.target.node,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  }));

/** Arguments given by name; the name is the first part of the argument. */
const byName = from('argument', argument)
  .where((t) => [equal(t.argument.kind, literal('keyword')), greaterEqual(t.argument.token, literal(0))])
  .whereExists('feature', languageFeature, (t) => [
    equal(t.argument.language, t.feature.language),
    equal(t.feature.feature, literal('keyword-arguments')),
  ])
  .select((t) => t.argument);

/** Functions that only say how another one of their name may be called. */
const overloads = from('decorator', knownDecorator)
  .where((t) => equal(t.decorator.role, literal('overload_decorator')))
  .join('definition', definition, (t) => [
    equal(t.decorator.file, t.definition.file),
    equal(t.decorator.target, t.definition.node),
  ])
  .select((t) => ({
    file: t.definition.file,
    scope: t.definition.scope,
    token: t.definition.token,
    node: t.definition.node,
  }));
/** Callers see these and not the implementation. */
const implementations = from('definition', definition)
  .whereExists('overload', overloads, (t) => [
    equal(t.definition.file, t.overload.file),
    equal(t.definition.scope, t.overload.scope),
    equal(t.definition.token, t.overload.token),
  ])
  .whereNone('itself', overloads, (t) => [
    equal(t.definition.file, t.itself.file),
    equal(t.definition.node, t.itself.node),
  ])
  .select((t) => ({ file: t.definition.file, node: t.definition.node }));

/** With the callables that are known to take them. */
const named = from('argument', byName)
  .join('target', callTarget, (t) => [equal(t.argument.file, t.target.file), equal(t.argument.call, t.target.node)])
  // What is called may be another one than what a type says, but takes the same names.
  .where((t) => either(not(t.target.is_open), equal(t.target.rule, literal('typed-call-targets'))))
  .whereNone('implementation', implementations, (t) => [
    equal(t.target.target_file, t.implementation.file),
    equal(t.target.target_node, t.implementation.node),
  ])
  .whereNone('replacing', replacing, (t) => [
    equal(t.target.file, t.replacing.file),
    equal(t.target.node, t.replacing.node),
    equal(t.target.target_file, t.replacing.target_file),
    equal(t.target.target_node, t.replacing.target_node),
  ])
  .select((t) => ({
    language: t.argument.language,
    file: t.argument.file,
    node: add(t.argument.node, literal(1)),
    token: t.argument.token,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  }));

const parameters = from('name', named)
  .join('parameter', parameter, (t) => [
    equal(t.name.target_file, t.parameter.file),
    equal(t.name.target_node, t.parameter.callable),
    equal(t.name.token, t.parameter.token),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.parameter.file,
    target_node: t.parameter.name,
  }));

/** Where a parameter for all other named arguments says which these are, the members of its type are. */
const unpacked = from('name', named)
  .whereNone('parameter', parameter, (t) => [
    equal(t.name.target_file, t.parameter.file),
    equal(t.name.target_node, t.parameter.callable),
    equal(t.name.token, t.parameter.token),
  ])
  .join('rest', unpackedParameters, (t) => [
    equal(t.name.target_file, t.rest.file),
    equal(t.name.target_node, t.rest.callable),
  ])
  .join('type', typeTables.expressionType, (t) => [equal(t.rest.file, t.type.file), equal(t.rest.type, t.type.node)])
  .join('member', typeTables.typeMember, (t) => [
    equal(t.type.target_file, t.member.target_file),
    equal(t.type.target_node, t.member.target_node),
    equal(t.name.token, t.member.token),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));

/** A class without a constructor of its own takes its fields by name, where it can be called so at all. */
const fields = from('name', named)
  .join('class', definition, (t) => [
    equal(t.name.target_file, t.class.file),
    equal(t.name.target_node, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .join('member', classMember, (t) => [
    equal(t.class.file, t.member.file),
    equal(t.class.node, t.member.class),
    equal(t.name.token, t.member.token),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));

const callees = union(
  from('call', callSite).select((t) => ({ file: t.call.file, call: t.call.node, name: t.call.callee })),
  from('call', callSite)
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .select((t) => ({ file: t.call.file, call: t.call.node, name: t.access.name })),
);

/** A class that decorates makes an instance of what it decorates. */
const replaced = from('decorator', decorator)
  .join('class', staticValue, (t) => [equal(t.decorator.file, t.class.file), equal(t.decorator.node, t.class.node)])
  .whereExists('definition', definition, (t) => [
    equal(t.class.target_file, t.definition.file),
    equal(t.class.target_node, t.definition.node),
    equal(t.definition.kind, literal('class')),
  ])
  .select((t) => ({ file: t.decorator.file, target: t.decorator.target }));

const meant = union(
  from('name', staticValue)
    .where((t) => equal(t.name.kind, literal('definition')))
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      target_file: t.name.target_file,
      target_node: t.name.target_node,
    })),
  from('name', typeTables.typedMember).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    target_file: t.name.target_file,
    target_node: t.name.target_node,
  })),
);

/** What a decorated function, or the constructor of a decorated class, takes by name, where nobody knows better what its decorators make of it. */
const decorated = from('argument', byName)
  .whereNone('found', parameters, (t) => [
    equal(t.argument.file, t.found.file),
    equal(add(t.argument.node, literal(1)), t.found.node),
  ])
  .join('callee', callees, (t) => [equal(t.argument.file, t.callee.file), equal(t.argument.call, t.callee.call)])
  .join('meaning', meant, (t) => [equal(t.callee.file, t.meaning.file), equal(t.callee.name, t.meaning.node)])
  .whereExists('decorator', decorator, (t) => [
    equal(t.meaning.target_file, t.decorator.file),
    equal(t.meaning.target_node, t.decorator.target),
  ])
  .whereNone('replaced', replaced, (t) => [
    equal(t.meaning.target_file, t.replaced.file),
    equal(t.meaning.target_node, t.replaced.target),
  ])
  .leftJoin('made', constructors, (t) => [
    equal(t.meaning.target_file, t.made.file),
    equal(t.meaning.target_node, t.made.class),
  ])
  .join('parameter', parameter, (t) => [
    equal(coalesce(t.made.target_file, t.meaning.target_file), t.parameter.file),
    equal(coalesce(t.made.target_node, t.meaning.target_node), t.parameter.callable),
    equal(t.argument.token, t.parameter.token),
  ])
  .select((t) => ({
    language: t.argument.language,
    file: t.argument.file,
    node: add(t.argument.node, literal(1)),
    target_file: t.parameter.file,
    target_node: t.parameter.name,
  }));

export default relateRule({
  id: 'keyword-targets',
  family: 'name',
  title: 'Names of arguments refer to parameters',
  why: 'An argument given by name goes to the parameter of that name of what is called; a class without a constructor takes its fields; where the parameter for all others says which names these have, to what says so.',
  logic:
    'reference_target(name, p) :- argument(name: t, call: s), call_target(s, d), parameter(p, callable: d, name: t).',
  output: referenceTarget,
  relation: foundTargets(distinct(union(parameters, unpacked, fields, decorated)), 'keyword-targets'),
  examples: [
    {
      title: 'Callers see what is said of a function that may be called in several ways',
      files: {
        'a.py':
          'from typing import overload\n@overload\ndef f(size: int): ...\n@overload\ndef f(size: str): ...\ndef f(size): ...\nf(size=1)\n',
      },
      edges: [
        'a.py:2 overload REFERS_TO ?typing.overload (external)',
        'a.py:3 int REFERS_TO ?int (builtin)',
        'a.py:4 overload REFERS_TO ?typing.overload (external)',
        'a.py:5 str REFERS_TO ?str (builtin)',
        'a.py:7 f REFERS_TO a.py:f@3 variable',
        'a.py:7 size REFERS_TO a.py:f.size@3 (one of)',
        'a.py:7 size REFERS_TO a.py:f.size@5 (one of)',
      ],
    },
    {
      title: 'An argument given by name',
      files: { 'a.py': 'def f(size): ...\nf(size=1)\n' },
      edges: ['a.py:2 f REFERS_TO a.py:f', 'a.py:2 size REFERS_TO a.py:f.size'],
    },
    {
      title: 'A name that the type of the parameter for all others has',
      files: {
        'a.py':
          'from typing import TypedDict, Unpack\nclass A(TypedDict):\n    size: int\ndef f(**others: Unpack[A]): ...\nf(size=1, colour=2)\n',
      },
      edges: [
        'a.py:2 TypedDict REFERS_TO ?typing.TypedDict (external)',
        'a.py:3 int REFERS_TO ?int (builtin)',
        'a.py:4 A REFERS_TO a.py:A',
        'a.py:4 Unpack REFERS_TO ?typing.Unpack (external)',
        'a.py:5 f REFERS_TO a.py:f',
        'a.py:5 size REFERS_TO a.py:A.size',
      ],
    },
    {
      title: 'A name that a class takes whose subclass may be meant',
      files: {
        'a.py':
          'class A:\n    def __init__(self, size): ...\ndef f(kind: type[A], other):\n    kind(size=1)\n    other(size=1)\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 type REFERS_TO ?type (builtin)',
        'a.py:4 kind REFERS_TO a.py:f.kind',
        'a.py:4 size REFERS_TO a.py:A.__init__.size',
        'a.py:5 other REFERS_TO a.py:f.other',
      ],
    },
    {
      title: 'A name that goes to the parameter for all others',
      files: { 'a.py': 'def f(**others): ...\nf(size=1)\n' },
      edges: ['a.py:2 f REFERS_TO a.py:f'],
    },
  ],
});
