import { describe, expect, it } from 'vitest';
import { type CaptureFamily, captureFamilies } from '../../src/model/captures.ts';
import { matchTables } from '../../src/model/tables/matches.ts';
import { equal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';

describe('the tables of matches', () => {
  it('have a column for each role', () => {
    expect(Object.keys(matchTables.call.columns)).toEqual(['language', 'file', 'node', 'kind', 'callee', 'arguments']);
    expect(matchTables.call.columns.arguments.nullable).toBe(true);
    for (const [name, family] of Object.entries(captureFamilies))
      expect(Object.keys(family.roles), name).not.toContain('kind');
  });

  it('are typed by the vocabulary', () => {
    const calls = from('call', matchTables.call).select((t) => ({ callee: t.call.callee }));
    expect(calls.schema.callee).toEqual({ type: 'integer', nullable: true });
    // @ts-expect-error a family has only the roles of the vocabulary
    expect(() => from('call', matchTables.call).where((t) => equal(t.call.calle, t.call.node))).toThrow('calle');
  });

  it('need names that are either a kind or a role', () => {
    for (const [name, { kinds, roles }] of Object.entries(captureFamilies) as [string, CaptureFamily][])
      expect(
        Object.keys(kinds).filter((kind) => kind in roles),
        name,
      ).toEqual([]);
  });
});
