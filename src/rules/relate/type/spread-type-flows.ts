import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { spreadParts } from './spread-parts.ts';
import { flipped } from './type-labels.ts';

const flow = (file: Value<'integer'>, node: Value<'integer'>, to: Value<'integer'>) => ({
  file,
  node,
  to_file: file,
  to_node: to,
});

export default relateRule({
  id: 'spread-type-flows',
  family: 'type',
  title: 'Objects have what is spread into them',
  why: 'An object written out has the members of what is spread into it; what is spread is expected to be what the whole is expected to be.',
  logic: 'type_flow(v, o) :- ...v stands in the object o; type_flow(expected of o, expected of v).',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      from('spread', spreadParts)
        .where((t) => equal(t.spread.kind, literal('map')))
        .select((t) => flow(t.spread.file, t.spread.value, t.spread.whole)),
      from('spread', spreadParts).select((t) => flow(t.spread.file, flipped(t.spread.whole), flipped(t.spread.value))),
    ),
  ),
  examples: [
    {
      title: 'The members of what is spread',
      files: {
        'a.ts': 'interface I { m: number }\nfunction f(p: I) {\n  const q = { ...p, n: 1 };\n  q.m;\n  q.n;\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 q REFERS_TO a.ts:f.q',
        'a.ts:5 n REFERS_TO a.ts:n',
        'a.ts:5 q REFERS_TO a.ts:f.q',
      ],
    },
    {
      title: 'What is spread does not have the members of the whole',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I) {\n  ({ ...p, n: 1 });\n  p.n;\n}\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:4 n REFERS_TO ?n (not_found)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
