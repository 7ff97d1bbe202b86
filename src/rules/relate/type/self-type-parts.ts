import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { selfGiving } from './self-giving.ts';
import { selfLabel } from './type-labels.ts';

export default relateRule({
  id: 'self-type-parts',
  family: 'type',
  title: 'What members give that return what they are called on',
  why: 'A method that returns its instance gives the very type it is found on, also where a supertype declares it.',
  logic: 'type_part(c, self t, c) :- type_member(c, t, m), m returns what it is called on.',
  output: typeTables.typePart,
  relation: distinct(
    from('self', selfGiving).select((t) => ({
      whole_file: t.self.file,
      whole: t.self.node,
      label: selfLabel(t.self.token),
      target_file: t.self.file,
      target_node: t.self.node,
      args_file: literal(-1),
      args_node: literal(-1),
    })),
  ),
  examples: [
    {
      title: 'A method of a superclass that returns its instance',
      files: {
        'a.ts':
          'class A { m(): this { return this; } }\nclass B extends A { n() {} }\nfunction f(p: B) { p.m().n(); }\n',
      },
      edges: ['a.ts:f CALLS a.ts:A.m', 'a.ts:f CALLS a.ts:B.n'],
    },
    {
      title: 'A method that returns the class it stands in',
      files: {
        'a.ts': 'class A { m(): A { return this; } }\nclass B extends A { n() {} }\nfunction f(p: B) { p.m().n(); }\n',
      },
      edges: ['a.ts:f CALLS ?n (unknown_type)', 'a.ts:f CALLS a.ts:A.m'],
    },
  ],
});
