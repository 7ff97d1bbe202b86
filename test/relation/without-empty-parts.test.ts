import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { choice, integer, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { distinct, field, fixpoint, union, values } from '../../src/relation/combine.ts';
import type { LiteralValue } from '../../src/relation/expression.ts';
import { choose, equal, literal, oneOf } from '../../src/relation/expressions.ts';
import { KnownRows } from '../../src/relation/known-rows.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { validate } from '../../src/relation/validate.ts';
import { saysNoRows, WithoutEmptyParts } from '../../src/relation/without-empty-parts.ts';
import { databaseRows, storeTables } from '../arrow/both-lanes.ts';
import { Choices } from '../arrow/choices.ts';
import { parameterValues } from '../arrow/random-expression.ts';
import { RandomRelation } from '../arrow/random-relation.ts';
import { type RandomTable, randomTables } from '../arrow/random-tables.ts';
import { memoryDatabase } from '../tools/memory-database.ts';

const feature = defineTable('fact', 'feature', 'A table.', { language: integer('A number.'), name: text('A name.') });
const fact = defineTable('fact', 'fact', 'A table.', {
  language: integer('A number.'),
  kind: choice(['class', 'function', 'type'], 'What it is.'),
  node: integer('A number.'),
});
const other = defineTable('fact', 'other', 'A table.', { language: integer('A number.'), kind: text('What it is.') });
const empty = defineTable('fact', 'empty', 'A table.', { node: integer('A number.') });

const parts = new WithoutEmptyParts({
  isEmpty: (table) => table === 'empty',
  rows: (table) =>
    table === 'feature'
      ? KnownRows.ofRows(
          ['language', 'name'],
          [
            [1, 'types'],
            [2, 'classes'],
          ],
        )
      : table === 'fact'
        ? KnownRows.ofValues(
            new Map<string, ReadonlySet<LiteralValue>>([
              ['language', new Set([2])],
              ['kind', new Set(['class', 'function'])],
            ]),
          )
        : KnownRows.any,
});
const withFeature = (name: string) =>
  distinct(
    from('feature', feature)
      .where((t) => equal(t.feature.name, literal(name)))
      .select((t) => ({ language: t.feature.language })),
  );
const facts = from('fact', fact).select((t) => ({ node: t.fact.node }));
const ofLanguagesWith = (name: string) =>
  from('fact', fact)
    .whereExists('with', withFeature(name), (t) => equal(t.fact.language, t.with.language))
    .select((t) => ({ node: t.fact.node }));
const ofKind = (kind: 'class' | 'function' | 'type') =>
  from('fact', fact)
    .where((t) => equal(t.fact.kind, literal(kind)))
    .select((t) => ({ node: t.fact.node, kind: t.fact.kind }));

describe('Parts that cannot have rows', () => {
  it.each<[string, Relation]>([
    ['what asks for a feature of languages that do not occur', ofLanguagesWith('types')],
    ['what asks for a kind that does not occur', ofKind('type')],
    [
      'what asks for kinds that do not occur',
      from('fact', fact)
        .where((t) => oneOf(t.fact.kind, literal('type'), literal('other')))
        .select((t) => ({ node: t.fact.node })),
    ],
    [
      'what asks in a join for a kind that does not occur',
      from('one', fact)
        .join('other', fact, (t) => [equal(t.one.node, t.other.node), equal(t.other.kind, literal('type'))])
        .select((t) => ({ node: t.one.node })),
    ],
    [
      'a join of two kinds',
      from('one', ofKind('class'))
        .join('other', ofKind('function'), (t) => equal(t.one.kind, t.other.kind))
        .select((t) => ({ node: t.one.node })),
    ],
    [
      'what asks a choice for what it never is',
      from(
        'fact',
        from('fact', fact).select((t) => ({
          as: choose([[equal(t.fact.kind, literal('class')), literal('a')]], literal('b')),
        })),
      )
        .where((t) => equal(t.fact.as, literal('c')))
        .select((t) => ({ as: t.fact.as })),
    ],
    [
      'a fixpoint without a beginning',
      fixpoint('f', ofLanguagesWith('types'), (self) => from('a', self).select((t) => ({ node: t.a.node }))),
    ],
  ])('%s', (_, relation) => {
    expect(saysNoRows(parts.of(relation).relation)).toBe(true);
  });

  it.each<[string, Relation]>([
    ['a feature of a language that occurs', ofLanguagesWith('classes')],
    ['a kind that occurs', ofKind('class')],
    [
      'a name of any language',
      from('fact', fact)
        .join('feature', feature, (t) => [
          equal(t.fact.node, t.feature.language),
          equal(t.feature.name, literal('types')),
        ])
        .select((t) => ({ node: t.fact.node })),
    ],
    [
      'what is called as a partner before was',
      from('fact', fact)
        .whereExists('other', withFeature('types'), (t) => equal(t.fact.node, t.other.language))
        .join('other', other, (t) => equal(t.fact.kind, t.other.kind))
        .where((t) => equal(t.other.language, literal(2)))
        .select((t) => ({ node: t.fact.node })),
    ],
  ])('but not %s: it is the same object', (_, relation) => {
    expect(parts.of(relation).relation).toBe(relation);
  });

  it('are left out of a union, and what is joined with them at will is nothing', () => {
    const lean = parts.of(union(facts, ofLanguagesWith('types'), ofLanguagesWith('classes'))).relation;
    expect(lean).toMatchObject({ kind: 'union', sources: [facts, ofLanguagesWith('classes')] });
    const joined = from('fact', fact)
      .leftJoin('empty', empty, (t) => equal(t.fact.node, t.empty.node))
      .select((t) => ({ node: t.empty.node }));
    expect(parts.of(joined).relation).toMatchObject({ source: { right: { kind: 'values', rows: [] } } });
    const without = from('fact', facts)
      .whereNone('empty', empty, (t) => equal(t.fact.node, t.empty.node))
      .select((t) => ({ node: t.fact.node }));
    expect(parts.of(without).relation).toMatchObject({ kind: 'project', source: { kind: 'named', source: facts } });
  });

  it('leave the row that counts none', () => {
    const none = values({ n: field('integer', false) }, []);
    const counted = from('none', none).groupBy(
      () => ({}),
      () => ({}),
    );
    expect(saysNoRows(parts.of(counted).relation)).toBe(false);
  });
});

const connection = memoryDatabase();

const isPlain = (cell: unknown): cell is LiteralValue =>
  cell === null || ['string', 'number', 'boolean'].includes(typeof cell);

function knownOf(choices: Choices, { schema, rows }: RandomTable): KnownRows {
  const names = Object.keys(schema);
  const how = choices.below(3);
  if (how === 0) return KnownRows.any;
  if (how === 1 && rows.every((row) => row.every(isPlain))) return KnownRows.ofRows(names, rows as LiteralValue[][]);
  const known = names.flatMap((name, at) => {
    const cells = rows.map((row) => row[at]);
    return cells.every(isPlain) ? [[name, new Set(cells.filter((cell) => cell !== null))] as const] : [];
  });
  return KnownRows.ofValues(new Map(known));
}

test('relations without empty parts give the same rows', async () => {
  let shorter = 0;
  const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 500, size: 'max' });
  const compare = async (random: readonly number[]): Promise<void> => {
    const choices = new Choices(random);
    const tables = randomTables(choices);
    const relation = new RandomRelation(choices, tables).relation(1 + choices.below(3));
    const known = new Map([...tables].map(([name, table]) => [name, knownOf(choices, table)]));
    const lean = new WithoutEmptyParts({
      isEmpty: (table) => tables.get(table)?.rows.length === 0,
      rows: (table) => known.get(table) ?? KnownRows.any,
    }).of(relation).relation;
    if (lean === relation) return;
    shorter++;
    expect(validate(lean)).toEqual([]);
    expect(lean.schema).toEqual(relation.schema);
    await storeTables(connection(), tables);
    const all = await databaseRows(relation, connection(), parameterValues).catch(() => null);
    if (all) expect(await databaseRows(lean, connection(), parameterValues)).toEqual(all);
  };
  await fc.assert(fc.asyncProperty(numbers, compare), { numRuns: 600 });
  expect(shorter).toBeGreaterThan(50);
}, 300_000);
