import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { flowTables } from '../../../model/tables/flow.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { guardCalls } from './guard-calls.ts';

const { definitionSite, useSite } = definitionTables;
const { flowBlock, flowDominator, flowEdge } = flowTables;

/** Variables that are given one value. */
const steady = from(
  'symbol',
  from('site', definitionSite)
    .where((t) => [equal(t.site.fields, literal(0)), notEqual(t.site.kind, literal('declaration'))])
    .groupBy(
      (t) => ({ file: t.site.file, symbol: t.site.symbol }),
      () => ({ values: count() }),
    ),
)
  .where((t) => equal(t.symbol.values, literal(1)))
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.symbol }));

const tests = from(
  'test',
  distinct(
    union(
      from('test', factTables.typeTest).select((t) => ({
        file: t.test.file,
        node: t.test.node,
        subject: t.test.subject,
      })),
      from('call', guardCalls).select((t) => ({ file: t.call.file, node: t.call.node, subject: t.call.subject })),
    ),
  ),
)
  .join('name', relationTables.resolvedName, (t) => [
    equal(t.test.file, t.name.file),
    equal(t.test.subject, t.name.node),
  ])
  .join('steady', steady, (t) => [equal(t.name.file, t.steady.file), equal(t.name.symbol, t.steady.symbol)])
  .select((t) => ({ file: t.test.file, node: t.test.node, symbol: t.name.symbol }));

const entered = from('edge', flowEdge).groupBy(
  (t) => ({ file: t.edge.file, block: t.edge.target }),
  () => ({ edges: count() }),
);
/** Blocks that are entered only as a test goes. */
const decided = from('test', tests)
  .join('block', flowBlock, (t) => [equal(t.test.file, t.block.file), equal(t.test.node, t.block.last)])
  .join('edge', flowEdge, (t) => [equal(t.block.file, t.edge.file), equal(t.block.block, t.edge.source)])
  .where((t) => oneOf(t.edge.kind, literal('true'), literal('case'), literal('false')))
  .join('entered', entered, (t) => [
    equal(t.edge.file, t.entered.file),
    equal(t.edge.target, t.entered.block),
    equal(t.entered.edges, literal(1)),
  ])
  .select((t) => ({
    file: t.test.file,
    test: t.test.node,
    symbol: t.test.symbol,
    holds: notEqual(t.edge.kind, literal('false')),
    block: t.edge.target,
  }));
type Decided = typeof decided;

const below = (self: Rel<Decided['schema']>): Decided =>
  from('block', self)
    .join('next', flowDominator, (t) => [equal(t.block.file, t.next.file), equal(t.block.block, t.next.dominator)])
    .select((t) => ({ ...t.block, block: t.next.block })) as never;

export default relateRule({
  id: 'tested-uses',
  family: 'type',
  title: 'Uses of variables behind a test of their type',
  why: 'Where control comes only when a test of a variable holds, or only when it fails, the variable has the type the test says; a variable that is given several values is left alone.',
  logic:
    'tested_use(f, u, n, holds) :- type_test(f, n, subject y), flow_edge(f, block of n, b, true), flow_dominator(f, block of u, … b), use_site(f, u, y).',
  output: typeTables.testedUse,
  relation: distinct(
    from('block', fixpoint('decided', decided, below) as Decided)
      .join('use', useSite, (t) => [
        equal(t.block.file, t.use.file),
        equal(t.block.block, t.use.block),
        equal(t.block.symbol, t.use.symbol),
        equal(t.use.fields, literal(0)),
      ])
      .select((t) => ({ file: t.block.file, node: t.use.node, test: t.block.test, holds: t.block.holds })),
  ),
  examples: [
    {
      title: 'One of several types, by the value of a member',
      files: {
        'a.ts':
          "interface I { kind: 'i'; m: number }\ninterface J { kind: 'j'; m: number }\nfunction f(p: I | J) {\n  if (p.kind === 'i') p.m;\n}\n",
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:4 kind REFERS_TO a.ts:I.kind (one of)',
        'a.ts:4 kind REFERS_TO a.ts:J.kind (one of)',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 p#2 REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A variable that is given another value',
      files: {
        'a.ts':
          "interface I { kind: 'i'; m: number }\ninterface J { kind: 'j'; m: number }\nfunction f(p: I | J) {\n  if (p.kind === 'i') {\n    p = g();\n    p.m;\n  }\n}\ndeclare function g(): J;\n",
      },
      edges: [
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:4 kind REFERS_TO a.ts:I.kind (one of)',
        'a.ts:4 kind REFERS_TO a.ts:J.kind (one of)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:5 g REFERS_TO a.ts:g',
        'a.ts:5 p REFERS_TO a.ts:f.p',
        'a.ts:6 m REFERS_TO a.ts:I.m (one of)',
        'a.ts:6 m REFERS_TO a.ts:J.m (one of)',
        'a.ts:6 p REFERS_TO a.ts:f.p',
        'a.ts:9 J REFERS_TO a.ts:J',
      ],
    },
  ],
});
