import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { both, choose, equal, isNotNull, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { selfGiving } from './self-giving.ts';
import { selfResults } from './self-results.ts';
import { flipped, selfLabel } from './type-labels.ts';

/** Methods that give an instance, also where they are found on the class itself. */
const instances = distinct(from('result', selfResults).select((t) => ({ file: t.result.file, node: t.result.method })));

export default relateRule({
  id: 'self-type-parts',
  family: 'type',
  title: 'What members give that return what they are called on',
  why: 'A method that returns its instance gives the very type it is found on, also where a supertype declares it.',
  logic: 'type_part(c, self t, c) :- type_member(c, t, m), m returns what it is called on.',
  output: typeTables.typePart,
  relation: distinct(
    from('self', selfGiving)
      .leftJoin('made', instances, (t) => [equal(t.self.member_file, t.made.file), equal(t.self.member, t.made.node)])
      .select((t) => ({
        whole_file: t.self.file,
        whole: t.self.node,
        label: selfLabel(t.self.token),
        target_file: t.self.file,
        target_node: choose(
          [[both(isNotNull(t.made.file), less(t.self.node, literal(-1))), flipped(t.self.node)]],
          t.self.node,
        ),
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
