import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { definition } = factTables;

/** Signatures before an implementation are what its users see; the first stands for them. */
const firstSignatures = from('signature', definition)
  .where((t) => [equal(t.signature.kind, literal('signature')), greaterEqual(t.signature.token, literal(0))])
  .join('method', definition, (t) => [
    equal(t.signature.file, t.method.file),
    equal(t.signature.container, t.method.container),
    equal(t.signature.token, t.method.token),
    equal(t.method.kind, literal('method')),
  ])
  .groupBy(
    (t) => ({ file: t.method.file, implementation: t.method.node }),
    (t) => ({ signature: min(t.signature.node) }),
  );

export default relateRule({
  id: 'typed-member-targets',
  family: 'type',
  title: 'Member names refer to members of types',
  why: 'The type of the object says which member a name means.',
  logic: 'reference_target(n, m) :- typed_member(n, m).',
  output: relationTables.referenceTarget,
  relation: distinct(
    from('found', typeTables.typedMember)
      .leftJoin('first', firstSignatures, (t) => [
        equal(t.found.target_file, t.first.file),
        equal(t.found.target_node, t.first.implementation),
      ])
      .leftJoin('entity', relationTables.symbolEntity, (t) => [
        equal(t.found.target_file, t.entity.file),
        equal(t.found.target_node, t.entity.symbol),
      ])
      .select((t) => ({
        language: t.found.language,
        file: t.found.file,
        node: t.found.node,
        target_file: t.found.target_file,
        target_node: coalesce(t.first.signature, t.entity.entity, t.found.target_node),
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
