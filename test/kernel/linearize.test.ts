import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearize } from '../../src/kernel/linearize.ts';

/** By class: its supertypes, in order. Class n is node n + 1 of file 7. */
type Hierarchy = readonly (readonly number[])[];

const fileNumber = 7;

function orders(hierarchy: Hierarchy): Readonly<Record<number, readonly number[]>> {
  const rows = hierarchy.flatMap((bases, of) => bases.map((base, position) => ({ of, base, position })));
  const out = linearize(
    {
      file: rows.map(() => fileNumber),
      class: rows.map(({ of }) => of + 1),
      position: rows.map(({ position }) => position),
      target_file: rows.map(() => fileNumber),
      target_node: rows.map(({ base }) => base + 1),
    },
    rows.length,
  );
  const found: Record<number, number[]> = {};
  for (const [row, node] of out.class.entries()) {
    const order = found[node - 1] ?? [];
    found[node - 1] = order;
    expect([out.file[row], out.target_file[row], out.rank[row]]).toEqual([fileNumber, fileNumber, order.length]);
    order.push((out.target_node[row] as number) - 1);
  }
  return found;
}

/** The orders that Python itself gives; null for a class that it refuses, and for those that need one. */
function pythonOrders(hierarchies: readonly Hierarchy[]): readonly (readonly (readonly number[] | null)[])[] {
  const script = `
import json, sys
def orders(hierarchy):
    made, found = [], []
    for at, bases in enumerate(hierarchy):
        try:
            one = type('C%d' % at, tuple(made[base] for base in bases), {'at': at})
            found.append([each.at for each in one.__mro__[:-1]])
        except (TypeError, AttributeError):
            one = None
            found.append(None)
        made.append(one)
    return found
print(json.dumps([orders(each) for each in json.load(sys.stdin)]))`;
  const run = spawnSync('python3', ['-c', script], { input: JSON.stringify(hierarchies), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('The order of resolution', () => {
  it('asks the supertypes of the first supertype before the second', () => {
    expect(orders([[], [0], [], [1, 2]])).toEqual({ 3: [3, 1, 0, 2] });
  });

  it('asks a shared supertype after all that inherit from it', () => {
    expect(orders([[], [0], [0], [1, 2], [3]])).toEqual({ 3: [3, 1, 2, 0], 4: [4, 3, 1, 2, 0] });
  });

  it('leaves out classes without a choice, contradictions and cycles', () => {
    expect(orders([[], [0], [1]])).toEqual({});
    expect(orders([[], [], [0, 1], [1, 0], [2, 3]])).toEqual({ 2: [2, 0, 1], 3: [3, 1, 0] });
    expect(orders([[1, 2], [0], [], [0, 2]])).toEqual({});
    expect(orders([[0, 1], []])).toEqual({});
  });

  it('of a class with two candidates for one supertype is not known', () => {
    const columns = { file: [1, 1, 1], class: [9, 9, 9], position: [0, 0, 1], target_file: [1, 1, 1] };
    expect(linearize({ ...columns, target_node: [1, 2, 3] }, 3).class).toHaveLength(0);
    expect([...linearize({ ...columns, target_node: [1, 1, 3] }, 3).target_node]).toEqual([9, 1, 3]);
  });

  it('of a line of ten thousand classes ends, without an order', () => {
    const line = Array.from({ length: 10_000 }, (_, at) => (at === 0 ? [] : [at - 1]));
    expect(orders([...line, [], [9999, 10_000]])).toEqual({});
  });

  it.skipIf(!hasPython)('is that of Python, for drawn hierarchies (skipped without python3)', () => {
    const hierarchy = fc
      .array(fc.uniqueArray(fc.nat(), { maxLength: 3 }), { minLength: 2, maxLength: 9 })
      .map((drawn) => drawn.map((bases, at) => [...new Set(at === 0 ? [] : bases.map((base) => base % at))]));
    const drawn = fc.sample(hierarchy, 400);
    const expected = pythonOrders(drawn);
    let refused = 0;
    for (const [at, bases] of drawn.entries()) {
      const wanted = (expected[at] ?? []).flatMap((order, of) => (order ? [[of, order] as const] : []));
      refused += bases.length - wanted.length;
      const withChoice = wanted.filter(([, order]) => order.some((each) => (bases[each]?.length ?? 0) > 1));
      expect(orders(bases)).toEqual(Object.fromEntries(withChoice));
    }
    expect(refused).toBeGreaterThan(0);
  });
});
