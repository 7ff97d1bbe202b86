import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { typeLabel } from './type-labels.ts';

export default relateRule({
  id: 'tested-type-uses',
  family: 'type',
  title: 'Instances behind a test of their class',
  why: 'Where control comes only when a variable is an instance of a class, it has the members of the class.',
  logic: 'type_use(c, instance, u) :- tested_use(u, n, holds), type_test(n, instance, other: c).',
  output: typeTables.typeUse,
  relation: distinct(
    from('use', typeTables.testedUse)
      .where((t) => t.use.holds)
      .join('test', factTables.typeTest, (t) => [
        equal(t.use.file, t.test.file),
        equal(t.use.test, t.test.node),
        equal(t.test.kind, literal('instance')),
      ])
      .select((t) => ({
        file: t.test.file,
        node: t.test.other,
        label: literal(typeLabel.instance),
        to_node: t.use.node,
      })),
  ),
  examples: [
    {
      title: 'A class that is asked for',
      files: {
        'a.ts': 'class Box { m() {} }\nfunction f(p: unknown) {\n  if (p instanceof Box && p.m) p.m();\n}\n',
      },
      edges: [
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 m REFERS_TO a.ts:Box.m',
        'a.ts:3 m#2 REFERS_TO a.ts:Box.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 p#2 REFERS_TO a.ts:f.p',
        'a.ts:3 p#3 REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'What is not an instance of the class',
      files: {
        'a.ts': 'class Box { m() {} }\nfunction f(p: unknown) {\n  if (p instanceof Box) return;\n  p.m();\n}\n',
      },
      edges: [
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
