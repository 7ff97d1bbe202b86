import { memberSubstitute, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, not, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { openLines } from '../inherit/open-classes.ts';
import { operated } from '../points/operated.ts';
import { valueCalls } from '../points/value-calls.ts';
import { accessorMembers, accessors, accessorUses } from './accessor-uses.ts';

const { classMember, override } = relationTables;
const { expressionType, refusedType } = typeTables;

const settled = distinct(
  from('value', valueCalls)
    .where((t) => not(t.value.is_open))
    .select((t) => ({ file: t.value.file, node: t.value.node, step: t.value.step })),
);

/** What runs a member of an operand, and how; reads and writes of members only under names that accessors have. */
const operands = union(
  from('at', operated).select((t) => ({ ...t.at, way: literal('operation') })),
  from('at', accessorUses)
    .whereExists('name', accessorMembers, (t) => [equal(t.at.token, t.name.token), equal(t.at.way, t.name.way)])
    .select((t) => ({ ...t.at })),
);
/** Operands of a class, where it is not known which values arrive. */
const typed = from('at', operands)
  .whereNone('settled', settled, (t) => [
    equal(t.at.file, t.settled.file),
    equal(t.at.node, t.settled.node),
    equal(t.at.step, t.settled.step),
  ])
  .join('type', expressionType, (t) => [equal(t.at.file, t.type.file), equal(t.at.object, t.type.node)])
  .where((t) => greater(t.type.target_node, literal(0)))
  .whereNone('refused', refusedType, (t) => [
    equal(t.type.file, t.refused.file),
    equal(t.type.node, t.refused.node),
    equal(t.type.target_file, t.refused.target_file),
    equal(t.type.target_node, t.refused.target_node),
  ])
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    step: t.at.step,
    way: t.at.way,
    token: t.at.token,
    class_file: t.type.target_file,
    class: t.type.target_node,
  }));
const operations = from('at', typed)
  .where((t) => equal(t.at.way, literal('operation')))
  .select((t) => ({ ...t.at }));

const substitutes = from('pair', memberSubstitute)
  .join('name', token, (t) => equal(t.pair.name, t.name.text))
  .join('other', token, (t) => equal(t.pair.substitute, t.other.text))
  .select((t) => ({ token: t.name.token, other: t.other.token }));

/** What stands in for a member that the class lacks, unless a supertype that nobody knows may have it. */
const standIns = (asked: typeof operations): typeof operations =>
  from('at', asked)
    .whereNone('open', openLines, (t) => [equal(t.at.class_file, t.open.file), equal(t.at.class, t.open.class)])
    .whereNone('member', classMember, (t) => [
      equal(t.at.class_file, t.member.file),
      equal(t.at.class, t.member.class),
      equal(t.at.token, t.member.token),
    ])
    .join('substitute', substitutes, (t) => [equal(t.at.token, t.substitute.token)])
    .select((t) => ({ ...t.at, token: t.substitute.other }));
const inPlace = standIns(operations);
/** A class that lacks the member may have one that stands in, or one that stands in for that. */
const wanted = union(operations, inPlace, standIns(inPlace));

const methods = from('at', wanted)
  .join('member', classMember, (t) => [
    equal(t.at.class_file, t.member.file),
    equal(t.at.class, t.member.class),
    equal(t.at.token, t.member.token),
  ])
  .join('method', factTables.definition, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
  ])
  .where((t) => oneOf(t.method.kind, literal('method'), literal('signature')))
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    step: t.at.step,
    target_file: t.method.file,
    target_node: t.method.node,
  }));

/** Accessors of the class of an object. */
const accessed = from('at', typed)
  .join('member', accessorMembers, (t) => [
    equal(t.at.class_file, t.member.file),
    equal(t.at.class, t.member.class),
    equal(t.at.token, t.member.token),
    equal(t.at.way, t.member.way),
  ])
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    step: t.at.step,
    way: t.at.way,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
  }));
/** What subclasses put in its place: an accessor of the same way. */
const replacing = from('method', accessed)
  .join('override', override, (t) => [
    equal(t.method.target_file, t.override.target_file),
    equal(t.method.target_node, t.override.target_node),
  ])
  .whereExists('accessor', accessors, (t) => [
    equal(t.override.file, t.accessor.file),
    equal(t.override.node, t.accessor.node),
    equal(t.method.way, t.accessor.way),
  ])
  .select((t) => ({ ...t.method, target_file: t.override.file, target_node: t.override.node }));
const run = from('accessor', union(accessed, replacing)).select(
  ({ accessor: { file, node, step, target_file, target_node } }) => ({ file, node, step, target_file, target_node }),
);

export default relateRule({
  id: 'typed-operations',
  family: 'type',
  title: 'Operations run members of the type of their operand',
  why: 'Where it is not known which values arrive, the type of an operand says which member an operator, loop, resource or built-in function runs, and which one runs where a member is read or written; a subclass may replace it.',
  logic:
    'typed_operation(n, s, m) :- n runs the member t of x in step s, expression_type(x, c), class_member(c, t, m); also k with override(k, m).',
  output: typeTables.typedOperation,
  relation: distinct(
    union(
      methods,
      run,
      from('method', methods)
        .join('override', override, (t) => [
          equal(t.method.target_file, t.override.target_file),
          equal(t.method.target_node, t.override.target_node),
        ])
        .select((t) => ({
          ...t.method,
          target_file: t.override.file,
          target_node: t.override.node,
        })),
    ),
  ),
  examples: [
    {
      title: 'The length of a parameter with a declared type',
      files: { 'a.py': 'class A:\n    def __len__(self): ...\ndef f(a: A):\n    len(a)\n' },
      edges: ['a.py:f CALLS ?len (builtin)', 'a.py:f CALLS a.py:A.__len__'],
    },
    {
      title: 'A member that is read and written by calling something',
      files: {
        'a.ts':
          'class A {\n  get p() { return 1; }\n  set p(v) {}\n}\nfunction f(a: A) { return a.p; }\nfunction g(a: A) { a.p = 1; }\n',
      },
      edges: ['a.ts:f CALLS a.ts:A.p@2', 'a.ts:g CALLS a.ts:A.p@3'],
    },
    {
      title: 'The length of a parameter without a type',
      files: { 'a.py': 'class A:\n    def __len__(self): ...\ndef f(a):\n    len(a)\n' },
      edges: ['a.py:f CALLS ?len (builtin)'],
    },
  ],
});
