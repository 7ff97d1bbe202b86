import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { handedFunctions } from './handed-functions.ts';
import { settledLists } from './settled-lists.ts';
import { flipped, typeLabel } from './type-labels.ts';

/** What a function gives that is handed over by its name. */
const named = from('call', handedFunctions)
  .whereNone('written', factTables.definition, (t) => [
    equal(t.call.file, t.written.file),
    equal(t.call.function, t.written.node),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.function,
    label: literal(typeLabel.result),
    to_node: choose([[equal(t.call.role, literal('member_settled')), flipped(t.call.given)]], t.call.given),
  }));
const settled = from('call', handedFunctions)
  .where((t) => equal(t.call.role, literal('member_settled')))
  .select((t) => ({
    file: t.call.file,
    node: flipped(t.call.given),
    label: literal(typeLabel.settled),
    to_node: t.call.given,
  }));
const joined = from('call', handedFunctions)
  .where((t) => equal(t.call.role, literal('member_joined')))
  .select((t) => ({
    file: t.call.file,
    node: t.call.given,
    label: literal(typeLabel.element),
    to_node: flipped(t.call.given),
  }));
const waitedFor = union(
  from('list', settledLists).select((t) => ({
    file: t.list.file,
    node: t.list.collection,
    label: literal(typeLabel.element),
    to_node: t.list.given,
  })),
  from('list', settledLists).select((t) => ({
    file: t.list.file,
    node: t.list.given,
    label: literal(typeLabel.settled),
    to_node: flipped(t.list.given),
  })),
);

export default relateRule({
  id: 'handed-type-uses',
  family: 'type',
  title: 'What is taken out of what functions give',
  why: 'What settles with what a function gives settles once more where that settles itself; collections that are joined give their elements; what is waited for in a collection gives what each of its elements settles with.',
  logic:
    'type_use(f, result, l) :- call_site(s, callee: n, arguments: l), n is a member that collects what its function gives, argument(s, 0, f); …',
  output: typeTables.typeUse,
  relation: distinct(union(named, settled, joined, waitedFor)),
  examples: [
    {
      title: 'A function by its name',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function g(text: string): I;\nfunction f(p: string[]) {\n  p.map(g).forEach((i) => i.m);\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:4 forEach REFERS_TO ?forEach (unknown_type)',
        'a.ts:4 g REFERS_TO a.ts:g',
        'a.ts:4 i REFERS_TO a.ts:f.<lambda>.i',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 map REFERS_TO ?map (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'What is no function',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare const g: I;\nfunction f(p: string[]) {\n  p.map(g).forEach((i) => i.m);\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:4 forEach REFERS_TO ?forEach (unknown_type)',
        'a.ts:4 g REFERS_TO a.ts:g',
        'a.ts:4 i REFERS_TO a.ts:f.<lambda>.i',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 map REFERS_TO ?map (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
