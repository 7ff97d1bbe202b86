import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { distinct, fixpoint, union } from '../../src/relation/combine.ts';
import { equal, greater, literal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import type { Field, Rel } from '../../src/relation/relation.ts';
import { storeTables } from '../arrow/both-lanes.ts';
import { Choices } from '../arrow/choices.ts';
import { parameterValues } from '../arrow/random-expression.ts';
import { RandomRelation } from '../arrow/random-relation.ts';
import { randomTables } from '../arrow/random-tables.ts';
import { memoryDatabase } from '../tools/memory-database.ts';

type Pairs = { from: Field<'integer'>; to: Field<'integer'> };
const integer = { type: 'integer', nullable: false } as const;
const arc: Rel<Pairs> = { kind: 'table', table: 'arc', schema: { from: integer, to: integer } };

const ends = distinct(from('arc', arc).select((t) => ({ node: t.arc.to })));
const large = from('arc', arc)
  .where((t) => greater(t.arc.from, literal(10)))
  .select((t) => ({ node: t.arc.from }));
const statementOf = (relation: Parameters<typeof relationSql>[0]) => relationSql(relation, { packKeys: true });
const times = (text: string, part: string) => text.split(part).length - 1;

describe('A part that occurs several times', () => {
  const twice = union(
    from('arc', arc)
      .whereExists('end', ends, (t) => [equal(t.arc.from, t.end.node)])
      .select((t) => ({ node: t.arc.to })),
    from('arc', arc)
      .whereNone('end', ends, (t) => [equal(t.arc.to, t.end.node)])
      .select((t) => ({ node: t.arc.from })),
  );

  it('stands once in a statement over whole tables', () => {
    expect(times(statementOf(twice), 'DISTINCT')).toBe(1);
    expect(statementOf(twice)).toMatch(/^WITH "_part1" AS MATERIALIZED \(/);
  });

  it('stands where it is used in a question, whose conditions must reach the tables', () => {
    expect(times(relationSql(twice), 'DISTINCT')).toBe(2);
  });

  it('stands where it is used when it only reads rows of one table', () => {
    const both = union(
      from('arc', arc)
        .whereExists('large', large, (t) => [equal(t.arc.to, t.large.node)])
        .select((t) => ({ node: t.arc.to })),
      from('arc', arc)
        .whereNone('large', large, (t) => [equal(t.arc.from, t.large.node)])
        .select((t) => ({ node: t.arc.from })),
    );
    expect(statementOf(both)).not.toContain('WITH');
  });

  it('is computed before a fixpoint whose step would compute it in every round', () => {
    const back = from('arc', arc)
      .whereExists('end', ends, (t) => [equal(t.arc.from, t.end.node)])
      .select((t) => ({ from: t.arc.to, to: t.arc.from }));
    const reached = fixpoint('reached', large, (self) =>
      from('at', self)
        .join('arc', back, (t) => [equal(t.at.node, t.arc.from)])
        .select((t) => ({ node: t.arc.to })),
    );
    const [parts, step] = statementOf(reached).split('WITH RECURSIVE');
    expect([times(parts as string, 'SEMI JOIN'), times(step as string, 'SEMI JOIN')]).toEqual([1, 0]);
  });

  it('stays in the step of a fixpoint whose rows it reads', () => {
    const reached = fixpoint('reached', ends, (self) => {
      const next = distinct(
        from('at', self)
          .join('arc', arc, (t) => [equal(t.at.node, t.arc.from)])
          .select((t) => ({ node: t.arc.to })),
      );
      return union(next, next);
    });
    expect(statementOf(reached)).not.toContain('_part');
  });
});

describe('Over random relations', () => {
  const connection = memoryDatabase();

  const rowsOf = async (sql: string): Promise<readonly string[]> => {
    const used = Object.entries(parameterValues).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql));
    const reader = await connection().runAndReadAll(sql, Object.fromEntries(used) as Record<string, never>);
    return reader
      .getRowsJson()
      .map((row) => JSON.stringify(row))
      .sort();
  };

  it('a statement has the same rows, whether parts are computed once or where they stand', async () => {
    let shared = 0;
    const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 500, size: 'max' });
    const compare = async (random: readonly number[]): Promise<void> => {
      const choices = new Choices(random);
      const tables = randomTables(choices);
      const part = new RandomRelation(choices, tables).relation(1 + choices.below(2));
      const whole = union(part as Rel<Pairs>, distinct(part as Rel<Pairs>));
      await storeTables(connection(), tables);
      const plain = await rowsOf(relationSql(whole)).catch(() => null);
      if (plain === null) return;
      const sql = statementOf(whole);
      if (sql.startsWith('WITH "_part')) shared++;
      expect(await rowsOf(sql), sql).toEqual(plain);
    };
    await fc.assert(fc.asyncProperty(numbers, compare), { numRuns: 60 });
    expect(shared).toBeGreaterThan(10);
  }, 60_000);
});
