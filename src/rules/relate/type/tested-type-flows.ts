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
      title: 'A type below the declared one',
      files: {
        'a.py':
          'from typing import TypeIs\nclass A:\n    x: int\n    y: int\nclass B(A):\n    x: bool\ndef is_b(p: A) -> TypeIs[B]: ...\ndef f(p: A):\n    assert is_b(p)\n    p.x\n    p.y\n',
      },
      edges: [
        'a.py:3 int REFERS_TO ?int (builtin)',
        'a.py:4 int REFERS_TO ?int (builtin)',
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:6 bool REFERS_TO ?bool (builtin)',
        'a.py:7 A REFERS_TO a.py:A',
        'a.py:7 B REFERS_TO a.py:B',
        'a.py:7 TypeIs REFERS_TO ?typing.TypeIs (external)',
        'a.py:8 A REFERS_TO a.py:A',
        'a.py:9 is_b REFERS_TO a.py:is_b',
        'a.py:9 p REFERS_TO a.py:f.p',
        'a.py:10 p REFERS_TO a.py:f.p',
        'a.py:10 x REFERS_TO a.py:B.x',
        'a.py:11 p REFERS_TO a.py:f.p',
        'a.py:11 y REFERS_TO a.py:A.y',
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
