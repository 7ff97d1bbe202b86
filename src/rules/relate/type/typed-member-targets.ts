import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

export default relateRule({
  id: 'typed-member-targets',
  family: 'type',
  title: 'Member names refer to members of types',
  why: 'The type of the object says which member a name means.',
  logic: 'reference_target(n, m) :- typed_member(n, m).',
  output: relationTables.referenceTarget,
  relation: distinct(
    from('found', typeTables.typedMember)
      .leftJoin('entity', relationTables.symbolEntity, (t) => [
        equal(t.found.target_file, t.entity.file),
        equal(t.found.target_node, t.entity.symbol),
      ])
      .select((t) => ({
        language: t.found.language,
        file: t.found.file,
        node: t.found.node,
        target_file: t.found.target_file,
        target_node: coalesce(t.entity.entity, t.found.target_node),
        rule: literal('typed-member-targets'),
      })),
  ),
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
  ],
});
