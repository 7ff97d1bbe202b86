import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callbackMembers } from './callback-members.ts';

const folding = from('callback', callbackMembers)
  .where((t) => [equal(t.callback.role, literal('member_fold')), equal(t.callback.position, literal(0))])
  .select((t) => ({ file: t.callback.file, call: t.callback.call, parameter: t.callback.parameter }));
const begun = from('fold', folding)
  .join('first', factTables.argument, (t) => [
    equal(t.fold.file, t.first.file),
    equal(t.fold.call, t.first.call),
    equal(t.first.position, literal(1)),
    equal(t.first.kind, literal('plain')),
  ])
  .select((t) => ({ ...t.fold, value: t.first.value }));
/** A fold that says its type in brackets. */
const said = from('fold', folding)
  .join('form', factTables.typeForm, (t) => [
    equal(t.fold.file, t.form.file),
    equal(t.fold.call, t.form.node),
    equal(t.form.kind, literal('argument')),
    equal(t.form.position, literal(0)),
  ])
  .select((t) => ({ ...t.fold, value: t.form.part }));
const folds = union(begun, said);

export default relateRule({
  id: 'fold-type-flows',
  family: 'type',
  title: 'What a fold begins with',
  why: 'A fold gives its function what it begins with, and in the end something of the same type; what stands in brackets behind its name says which.',
  logic:
    'type_flow(v, p) and type_flow(v, s) :- call_site(s, callee: n), n is a member that folds, argument(s, 1, v), p is the first parameter of argument 0.',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      from('fold', folds).select((t) => ({
        file: t.fold.file,
        node: t.fold.value,
        to_file: t.fold.file,
        to_node: t.fold.parameter,
      })),
      from('fold', folds).select((t) => ({
        file: t.fold.file,
        node: t.fold.value,
        to_file: t.fold.file,
        to_node: t.fold.call,
      })),
    ),
  ),
  examples: [
    {
      title: 'An object that is filled',
      files: { 'a.ts': 'declare const list: number[];\nlist.reduce((all, one) => all, { sum: 0 }).sum;\n' },
      edges: [
        'a.ts:2 all REFERS_TO a.ts:<lambda>.all',
        'a.ts:2 list REFERS_TO a.ts:list',
        'a.ts:2 reduce REFERS_TO ?reduce (unknown_type)',
        'a.ts:2 sum REFERS_TO a.ts:sum',
      ],
    },
    {
      title: 'A fold that says its type',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare const list: number[];\nlist.reduce<Record<string, I>>((all, one) => (all.a.m, all), {}).b.m;\n',
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 Record REFERS_TO ?Record (builtin)',
        'a.ts:3 a REFERS_TO ?a (unknown_type)',
        'a.ts:3 all REFERS_TO a.ts:<lambda>.all',
        'a.ts:3 all#2 REFERS_TO a.ts:<lambda>.all',
        'a.ts:3 b REFERS_TO ?b (unknown_type)',
        'a.ts:3 list REFERS_TO a.ts:list',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 m#2 REFERS_TO a.ts:I.m',
        'a.ts:3 reduce REFERS_TO ?reduce (unknown_type)',
      ],
    },
    {
      title: 'A fold that begins with an element',
      files: { 'a.ts': 'declare const list: number[];\nlist.reduce((all, one) => all).sum;\n' },
      edges: [
        'a.ts:2 all REFERS_TO a.ts:<lambda>.all',
        'a.ts:2 list REFERS_TO a.ts:list',
        'a.ts:2 reduce REFERS_TO ?reduce (unknown_type)',
        'a.ts:2 sum REFERS_TO ?sum (unknown_type)',
      ],
    },
  ],
});
