import { describe, expect, it } from 'vitest';
import { type Arc, compareFile } from './compare-file.ts';

const compare = (
  reference: Partial<Parameters<typeof compareFile>[0]>,
  ours: readonly Arc[],
  withAll = ours,
  withNone = ours,
) => {
  const arcs = reference.arcs ?? [];
  const statements = [...new Set([...arcs, ...ours].flat())].filter((line) => line > 0);
  const found = compareFile({ path: 'a', statements, ...reference, arcs }, { arcs: ours, withAll, withNone });
  const told = (all: typeof found.missing) => all.map(({ arc, reason }) => `${arc.join(' ')} ${reason}`);
  return [found.right, told(found.missing), told(found.extra)];
};

describe('Arcs of a file and those of the reference', () => {
  it('are counted when alike, whichever way a unit is left', () => {
    const arcs: readonly Arc[] = [
      [1, 2],
      [2, -7],
    ];
    expect(
      compare({ arcs }, [
        [1, 2],
        [2, -1],
      ]),
    ).toEqual([2, [], []]);
  });

  it('differ when one has an arc the other has not', () => {
    expect(compare({ arcs: [[1, 2]] }, [[1, 3]])).toEqual([0, ['1 2 other'], ['1 3 other']]);
  });

  it('lead through lines the reference does not count', () => {
    expect(
      compare({ arcs: [[1, 3]], statements: [1, 3] }, [
        [1, 2],
        [2, 3],
      ]),
    ).toEqual([1, [], []]);
    expect(
      compare({ arcs: [[1, 3]], statements: [1, 3] }, [
        [1, 2],
        [2, 4],
        [4, 2],
      ]),
    ).toEqual([0, ['1 3 other'], []]);
  });

  it('take the lines of a decorated definition for its first', () => {
    const decorated: readonly Arc[] = [[3, 2]];
    expect(
      compare(
        {
          arcs: [
            [1, 2],
            [2, 3],
            [3, 5],
          ],
          decorated,
        },
        [
          [1, 2],
          [2, 5],
        ],
      ),
    ).toEqual([2, [], []]);
  });

  it.each([
    ['documentation', { documentation: [1] }],
    ['constant', { constants: [1] }],
    ['finally', { finals: [1] }],
    ['assert', { asserts: [1] }],
    ['with', { withs: [1] }],
    ['exception', { handlers: [2] }],
    ['one line', { functions: [2] }],
  ] as const)('say why they differ: %s', (reason, lines) => {
    expect(compare({ arcs: [[1, 2]], ...lines }, [])).toEqual([0, [`1 2 ${reason}`], []]);
  });

  it('say that an exception is the difference, and that loops over items are left from their heads', () => {
    expect(compare({ arcs: [[1, 2]] }, [], [[1, 2]])).toEqual([0, ['1 2 exception'], []]);
    expect(compare({}, [[1, 2]], [], [])).toEqual([0, [], ['1 2 exception']]);
    const loops: readonly Arc[] = [
      [3, 2],
      [2, 1],
      [1, 4],
    ];
    expect(compare({ arcs: [...loops, [3, 4]], itemLoops: [1, 2] }, loops)).toEqual([3, ['3 4 items'], []]);
    expect(compare({ arcs: [...loops, [3, 4]], itemLoops: [1] }, loops)).toEqual([3, ['3 4 other'], []]);
  });
});
