import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const declared = from('type', typeTables.declaredType).select((t) => ({ ...t.type }));

type Types = typeof declared;
const handedOn = (types: Types, flows: typeof passing): Types =>
  from('type', types)
    .join('flow', flows, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
    .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })) as never;
/**
 * Most places hand nothing on, and what gets there need not be gone on from: the rounds of the fixpoint, each of which goes
 * through all flows, are spared these.
 */
const passing = from('flow', typeTables.typeFlow)
  .whereExists('next', typeTables.typeFlow, (t) => [
    equal(t.flow.to_file, t.next.file),
    equal(t.flow.to_node, t.next.node),
  ])
  .select((t) => ({ ...t.flow }));
const handing = from('type', declared)
  .whereExists('flow', typeTables.typeFlow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
  .select((t) => ({ ...t.type }));
const handed = fixpoint('known', handing, (self) => handedOn(self as never, passing)) as never as Types;

const followed = fixpoint('known', declared, (self) =>
  handedOn(
    self as never,
    from('flow', typeTables.typeFlow).select((t) => ({ ...t.flow })),
  ),
);

export default relateRule({
  id: 'known-types',
  family: 'type',
  title: 'Types that follow from declarations',
  why: 'What has the type of a place that declarations give a type has it, too.',
  logic: 'known_type(n, c) :- declared_type(n, c); known_type(m, c) :- known_type(n, c), type_flow(n, m).',
  output: typeTables.knownType,
  relation: distinct(
    union(
      declared,
      handed,
      handedOn(
        handed,
        from('flow', typeTables.typeFlow).select((t) => ({ ...t.flow })),
      ),
    ),
  ),
  asFixpoint: followed,
  examples: [
    {
      title: 'Another name for a type',
      files: { 'a.ts': 'interface I { m(): void }\ntype J = I;\nfunction f(p: J) { p.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'The type of another parameter',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p: I, q: number) { q.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 q REFERS_TO a.ts:f.q'],
    },
  ],
});
