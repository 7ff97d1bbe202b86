import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { evidentType, inferredPart, knownType, partPlace } = typeTables;

export default relateRule({
  id: 'inferred-parts',
  family: 'type',
  title: 'What is got out of a type without a declaration',
  why: 'Where no declaration says what a member is or a call gives, the value does that the member has or the call returns.',
  logic: 'inferred_part(c, t, d) :- part_place(c, t, n), evident_type(n, d), not known_type(n, …).',
  output: inferredPart,
  relation: distinct(
    from('place', partPlace)
      .join('type', evidentType, (t) => [equal(t.place.file, t.type.file), equal(t.place.node, t.type.node)])
      .whereNone('known', knownType, (t) => [equal(t.place.file, t.known.file), equal(t.place.node, t.known.node)])
      .select((t) => ({
        whole_file: t.place.whole_file,
        whole: t.place.whole,
        label: t.place.label,
        target_file: t.type.target_file,
        target_node: t.type.target_node,
        args_file: t.type.args_file,
        args_node: t.type.args_node,
      })),
  ),
  examples: [
    {
      title: 'A function without a declared result that returns what another one gives',
      files: {
        'a.ts': 'interface I { m: number }\ndeclare const o: { f(): I };\nfunction g() { return o.f(); }\ng().m;\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 f REFERS_TO a.ts:f',
        'a.ts:3 o REFERS_TO a.ts:o',
        'a.ts:4 g REFERS_TO a.ts:g',
        'a.ts:4 m REFERS_TO a.ts:I.m',
      ],
    },
    {
      title: 'The declared result holds, whatever is returned',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface J { n: number }\ndeclare const o: { f(): I };\nfunction g(): J { return o.f() as any; }\ng().m;\n',
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:4 J REFERS_TO a.ts:J',
        'a.ts:4 f REFERS_TO a.ts:f',
        'a.ts:4 o REFERS_TO a.ts:o',
        'a.ts:5 g REFERS_TO a.ts:g',
        'a.ts:5 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
