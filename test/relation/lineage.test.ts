import { expect, test } from 'vitest';
import { align } from '../../src/relation/align.ts';
import { distinct, fixpoint, union } from '../../src/relation/combine.ts';
import { concat, equal, less, listOf, literal, nodeId } from '../../src/relation/expressions.ts';
import { lineage } from '../../src/relation/lineage.ts';
import { count, max, when } from '../../src/relation/measures.ts';
import { from, rank } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { binding, callSite } from './fixture.ts';

const text = (relation: Relation): readonly string[] =>
  Object.entries(lineage(relation)).map(
    ([name, origins]) => `${name}: ${origins.map(({ table, column }) => `${table}.${column}`).join(', ')}`,
  );

test('through joins and computed columns, not through conditions', () => {
  const relation = from('site', callSite)
    .leftJoin('b', binding, (t) => equal(t.site.scope, t.b.scope))
    .whereNone('other', binding, (t) => equal(t.other.file, t.site.file))
    .where((t) => less(t.site.node, literal(9)))
    .select((t) => ({
      id: nodeId(t.b.target, t.site.node),
      name: concat(t.b.name, t.site.callee),
      constant: literal(1),
    }));
  expect(text(relation)).toEqual([
    'id: binding.target, call_site.node',
    'name: binding.name, call_site.callee',
    'constant: ',
  ]);
});

test('through groups and measures with conditions', () => {
  const relation = from('site', callSite).groupBy(
    (t) => ({ scope: t.site.scope }),
    (t) => ({ rows: count(), some: when(equal(t.site.callee, literal('f')), max(t.site.node)) }),
  );
  expect(text(distinct(relation))).toEqual([
    'scope: call_site.scope',
    'rows: ',
    'some: call_site.callee, call_site.node',
  ]);
});

test('through ranks and lists', () => {
  const items = from('site', callSite)
    .unnest('part', (t) => listOf(t.site.node, t.site.scope))
    .select((t) => ({ file: t.site.file, item: t.part.item, position: t.part.position }));
  const file = { kind: 'column', name: 'file', type: 'integer', nullable: false } as const;
  const item = { kind: 'column', name: 'item', type: 'integer', nullable: true } as const;
  expect(text(rank(items, 'place', [file], [{ value: item, descending: false }], null))).toEqual([
    'file: call_site.file',
    'item: call_site.node, call_site.scope',
    'position: call_site.node, call_site.scope',
    'place: call_site.file, call_site.node, call_site.scope',
  ]);
});

test('through unions and fixpoints, round by round', () => {
  const seed = from('b', binding).select((t) => ({ from: t.b.scope, to: t.b.file }));
  const reached = fixpoint('reached', seed, (self) =>
    from('r', self)
      .join('site', callSite, (t) => equal(t.r.to, t.site.scope))
      .select((t) => ({ from: t.r.to, to: t.site.node })),
  );
  expect(text(reached)).toEqual([
    'from: binding.file, binding.scope, call_site.node',
    'to: binding.file, call_site.node',
  ]);
  expect(text(union(seed, reached))).toEqual(text(reached));
});

test('through an align', () => {
  const left = from('s', callSite).select((t) => ({ file: t.s.file, start: t.s.node, end: t.s.scope }));
  const right = from('b', binding).select((t) => ({
    file: t.b.file,
    start: t.b.scope,
    end: t.b.scope,
    name: t.b.name,
  }));
  const side = { by: ['file'], start: 'start', end: 'end' } as const;
  const aligned = lineage(align('overlap', { rows: left, ...side }, { rows: right, ...side }));
  expect(aligned['right.name']).toEqual([{ table: 'binding', column: 'name' }]);
  expect(aligned.match_score?.map(({ column }) => column)).toEqual(['scope', 'node', 'scope']);
  expect(aligned.match_kind).toHaveLength(5);
});
