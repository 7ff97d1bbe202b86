import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { guardCalls } from './guard-calls.ts';

export default relateRule({
  id: 'tested-type-flows',
  family: 'type',
  title: 'Values behind a call of a type guard',
  why: 'Where control comes only when a function says that its argument has a type, the variable that was passed has it.',
  logic: 'type_flow(t, u) :- tested_use(u, s, holds), call_site(s, callee: g), type_form(g, guard, t).',
  output: typeTables.typeFlow,
  relation: distinct(
    from('use', typeTables.testedUse)
      .where((t) => t.use.holds)
      .join('call', guardCalls, (t) => [equal(t.use.file, t.call.file), equal(t.use.test, t.call.node)])
      .select((t) => ({
        file: t.call.type_file,
        node: t.call.type,
        to_file: t.use.file,
        to_node: t.use.node,
      })),
  ),
  examples: [
    {
      title: 'A function that says it',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function isI(p: unknown): p is I;\nfunction f(p: unknown) {\n  if (!isI(p)) return;\n  p.m;\n}\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 p REFERS_TO a.ts:isI.p',
        'a.ts:4 isI REFERS_TO a.ts:isI',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:5 m REFERS_TO a.ts:I.m',
        'a.ts:5 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A function that gives a truth value',
      files: {
        'a.ts':
          'interface I { m: number }\ndeclare function isI(p: unknown): boolean;\nfunction f(p: unknown) {\n  if (!isI(p)) return;\n  p.m;\n}\n',
      },
      edges: [
        'a.ts:4 isI REFERS_TO a.ts:isI',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:5 m REFERS_TO ?m (unknown_type)',
        'a.ts:5 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
