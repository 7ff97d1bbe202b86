import { typeTables } from '../../../model/tables/types.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { spreadParts } from './spread-parts.ts';
import { typeLabel } from './type-labels.ts';

export default relateRule({
  id: 'spread-type-uses',
  family: 'type',
  title: 'Lists have the elements of what is spread into them',
  why: 'What is spread into a list stands for its elements.',
  logic: 'type_use(v, element, s) :- s, which is ...v, stands in a list.',
  output: typeTables.typeUse,
  relation: from('spread', spreadParts)
    .where((t) => equal(t.spread.kind, literal('list')))
    .select((t) => ({
      file: t.spread.file,
      node: t.spread.value,
      label: literal(typeLabel.element),
      to_node: t.spread.node,
    })),
  examples: [
    {
      title: 'An element of a list that was spread',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) {\n  for (const q of [...p]) q.m;\n}\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 q REFERS_TO a.ts:f.q',
      ],
    },
    {
      title: 'A list of lists is not spread',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) {\n  for (const q of [p]) q.m;\n}\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO ?m (unknown_type)',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 q REFERS_TO a.ts:f.q',
      ],
    },
  ],
});
