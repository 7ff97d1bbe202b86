import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { both, either, equal, lessEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callbackMembers } from './callback-members.ts';
import { typeLabel } from './type-labels.ts';

export default relateRule({
  id: 'callback-type-uses',
  family: 'type',
  title: 'Functions that are given several elements at a time',
  why: 'A function that compares gets two elements; one that folds gets an element behind what it gave before.',
  logic:
    'type_use(o, element, p) :- member_access(n, object: o, t), members called t compare or fold, call_site(s, callee: n), p takes an element in the function that is argument 0 of s.',
  output: typeTables.typeUse,
  relation: distinct(
    from('callback', callbackMembers)
      .where((t) =>
        either(
          both(equal(t.callback.role, literal('member_compare')), lessEqual(t.callback.position, literal(1))),
          both(equal(t.callback.role, literal('member_fold')), equal(t.callback.position, literal(1))),
        ),
      )
      .select((t) => ({
        file: t.callback.file,
        node: t.callback.object,
        label: literal(typeLabel.element),
        to_node: t.callback.parameter,
      })),
  ),
  examples: [
    {
      title: 'Two elements are compared',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { p.sort((a, b) => a.m - b.m); }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 a REFERS_TO a.ts:f.<lambda>.a',
        'a.ts:2 b REFERS_TO a.ts:f.<lambda>.b',
        'a.ts:2 m REFERS_TO a.ts:I.m',
        'a.ts:2 m#2 REFERS_TO a.ts:I.m',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 sort REFERS_TO ?sort (unknown_type)',
      ],
    },
    {
      title: 'The place of an element is none',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { p.map((a, b) => b.m); }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 b REFERS_TO a.ts:f.<lambda>.b',
        'a.ts:2 m REFERS_TO ?m (unknown_type)',
        'a.ts:2 map REFERS_TO ?map (unknown_type)',
        'a.ts:2 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
