import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { userRuleSchema } from '../../../setup/user-rule-schema.ts';
import {
  cast,
  choose,
  less,
  listOf,
  literal,
  mapOf,
  mapValue,
  part,
  struct,
  unionOf,
} from '../../../src/relation/expressions.ts';
import { from } from '../../../src/relation/query.ts';
import { readRelation } from '../../../src/relation/read/read-relation.ts';
import type { Field, Rel } from '../../../src/relation/relation.ts';
import { sampleRelations } from '../../audit/sample-relations.ts';

/** The relation without what a person may leave out: schemas and types that follow from the rest. */
const written = (relation: unknown): unknown => {
  const isWithout = (kind: unknown, key: string): boolean =>
    (key === 'schema' && kind !== 'values') ||
    (key === 'nullable' && kind !== undefined) ||
    (key === 'type' && ['column', 'literal', 'call', 'list', 'case', 'struct', 'part'].includes(String(kind)));
  const visit = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(visit);
    if (at === null || typeof at !== 'object') return at;
    const { kind } = at as { readonly kind?: unknown };
    return Object.fromEntries(
      Object.entries(at).flatMap(([key, value]) => (isWithout(kind, key) ? [] : [[key, visit(value)]])),
    );
  };
  return visit(relation);
};

describe('A relation that a person writes', () => {
  const fits = new Ajv({ strict: false }).compile(userRuleSchema());

  it.each(Object.entries(sampleRelations))('may have the step %s, which completion knows', (_, relation) => {
    const json = written(relation);
    expect(readRelation(json, new Map())).toEqual(relation);
    expect([fits({ title: 't', relation: json }), fits.errors]).toEqual([true, null]);
  });

  it('may have every kind of expression', () => {
    const members = { number: 'integer', word: 'text' } as const;
    const relation = from('r', sampleRelations.project as Rel<{ n: Field<'integer'>; name: Field<'text'> }>).select(
      ({ r: { n, name } }) => ({
        union: part(unionOf(members, 'word', name), 'word'),
        struct: part(struct({ n, name }), 'n'),
        map: mapValue(mapOf(listOf(literal(1)), listOf(name)), literal(1)),
        cast: cast(choose([[less(n, literal(3)), n]], literal(3)), 'text'),
      }),
    );
    const json = written(relation);
    expect(readRelation(json, new Map())).toEqual(relation);
    expect([fits({ title: 't', relation: json }), fits.errors]).toEqual([true, null]);
  });

  const one = { kind: 'values', schema: { n: { type: 'integer' } }, rows: [[1]] };
  const n = { kind: 'column', name: 'n' };
  const give = (value: unknown) => ({ kind: 'project', source: one, columns: [{ name: 'v', value }] });
  const span = { start: n, end: n };
  it.each([
    [give({ kind: 'cast', value: n, type: 'varchar' }), 'There is no type `varchar`; there are integer, bigint'],
    [give({ kind: 'cast', value: n }), 'A type that is no word must be an object.'],
    [give({ kind: 'literal', value: null, type: 'date' }), 'There is no type `date`'],
    [give({ kind: 'part', name: 'x', value: { kind: 'struct', fields: [] } }), 'There is no part `x` in struct().'],
    [give({ kind: 'union', tag: 'a', value: n, type: { union: { b: 'text' } } }), 'There is no part `a` in union('],
    [give({ kind: 'union', tag: 'a', value: n, type: { union: { a: 'text' } } }), 'is not integer.'],
    [
      give({ kind: 'union', tag: 'b', value: n, type: { union: { b: 'integer', a: 'text' } } }),
      'in the order of their',
    ],
    [give({ kind: 'cast', value: n, type: { map: { key: { list: 'text' }, value: 'text' } } }), 'a map are plain'],
    [{ ...one, rows: [['a']] }, 'A row has "a" for the column `n`, which is integer.'],
    [{ ...one, rows: [[1, 2]] }, 'A row of 2 values does not fit 1 columns.'],
    [{ kind: 'unnest', source: one, list: n, item: 'i', position: 'p' }, 'Only a list has items, not integer.'],
    [{ kind: 'align', mode: 'near', left: one, right: one }, 'The mode of an align is exact, containing'],
    [{ kind: 'align', mode: 'exact', left: one, right: one, leftSpan: span, rightSpan: span }, 'is on both sides'],
  ])('is refused with a sentence: %#', (json, sentence) => {
    expect(() => readRelation(json, new Map())).toThrow(sentence);
  });
});
