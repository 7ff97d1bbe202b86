import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/execute/in-lanes.ts';

/** Tasks that wait for some of those before them. */
const waiting = fc
  .array(fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), { maxLength: 20 })
  .map((lists) => lists.map((list, task) => (task === 0 ? [] : [...new Set(list.map((other) => other % task))])));

describe('in lanes', () => {
  it('does every task once, after those it waits for, one at a time in each lane', async () => {
    await fc.assert(
      fc.asyncProperty(waiting, fc.integer({ min: 1, max: 4 }), async (waits, count) => {
        const done: number[] = [];
        const busy = new Set<number>();
        await inLanes(
          waits,
          Array.from({ length: count }, (_, lane) => lane),
          async (task, lane) => {
            expect(busy.has(lane)).toBe(false);
            busy.add(lane);
            for (const other of waits[task] ?? []) expect(done).toContain(other);
            for (let turn = 0; turn < (task * 7) % 5; turn++) await Promise.resolve();
            busy.delete(lane);
            done.push(task);
          },
        );
        expect(done.toSorted((left, right) => left - right)).toEqual([...waits.keys()]);
      }),
    );
  });

  it('with one lane keeps the order', async () => {
    const done: number[] = [];
    await inLanes([[], [0], [], [1]], ['only'], async (task) => void done.push(task));
    expect(done).toEqual([0, 1, 2, 3]);
  });

  it('begins with the task that the longest chain waits for', async () => {
    const done: number[] = [];
    await inLanes([[], [], [1], [2], []], ['only'], async (task) => void done.push(task));
    expect(done).toEqual([1, 2, 0, 3, 4]);
  });

  it('works in both lanes at a time', async () => {
    let meet = (): void => undefined;
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    await inLanes([[], []], ['first', 'second'], async (task) => (task === 0 ? met : meet()));
  });

  it('starts no other task after a failure, and throws it when the lanes are still', async () => {
    const done: number[] = [];
    const run = inLanes([[], [], [0]], ['first', 'second'], async (task) => {
      if (task === 0) throw new Error('It broke.');
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      done.push(task);
    });
    await expect(run).rejects.toThrow('It broke.');
    expect(done).toEqual([1]);
  });
});
