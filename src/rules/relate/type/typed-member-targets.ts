import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { foundTargets } from '../name/found-targets.ts';
import { declaredAbove } from './declared-above.ts';

const members = from('found', typeTables.typedMember).select((t) => ({ ...t.found }));
/** A member that a supertype declares and a subclass gives a value may mean either. */
const declared = from('found', typeTables.typedMember)
  .join('above', declaredAbove, (t) => [
    equal(t.found.target_file, t.above.file),
    equal(t.found.target_node, t.above.symbol),
  ])
  .select((t) => ({ ...t.found, target_file: t.above.target_file, target_node: t.above.target_node }));

export default relateRule({
  id: 'typed-member-targets',
  family: 'type',
  title: 'Member names refer to members of types',
  why: 'The type of the object says which member a name means; a value that a class gives to what its supertype declares may be meant by either.',
  logic: 'reference_target(n, m) :- typed_member(n, m).',
  output: relationTables.referenceTarget,
  relation: distinct(foundTargets(union(members, declared), 'typed-member-targets')),
  examples: [
    {
      title: 'A member of the declared type',
      files: { 'a.ts': 'interface I { m(): void }\nlet p: I;\np.m;\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:3 m REFERS_TO a.ts:I.m', 'a.ts:3 p REFERS_TO a.ts:p'],
    },
    {
      title: 'A member the type does not have',
      files: { 'a.ts': 'interface I { m(): void }\nlet p: I;\np.n;\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:3 n REFERS_TO ?n (not_found)', 'a.ts:3 p REFERS_TO a.ts:p'],
    },
    {
      title: 'A value for what a supertype declares',
      files: {
        'a.py': 'class A:\n    x: int\nclass B(A):\n    x = 1\n    def f(self):\n        self.x\n',
      },
      edges: [
        'a.py:2 int REFERS_TO ?int (builtin)',
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:6 self REFERS_TO a.py:B.f.self',
        'a.py:6 x REFERS_TO a.py:A.x (one of)',
        'a.py:6 x REFERS_TO a.py:B.x (one of)',
      ],
    },
  ],
});
