import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QuietRuns } from '../../extension/quiet-runs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('Asking again and again makes one run, when it has been quiet', async () => {
  const work = vi.fn(async () => {});
  const runs = new QuietRuns(work, 100);
  for (let at = 0; at < 5; at++) {
    runs.ask();
    await vi.advanceTimersByTimeAsync(60);
  }
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(work).toHaveBeenCalledTimes(1);
});

it('Runs never overlap: what is asked meanwhile is one run afterwards', async () => {
  const ends: (() => void)[] = [];
  const runs = new QuietRuns(() => new Promise((resolve) => void ends.push(resolve)), 100);
  runs.ask();
  await vi.advanceTimersByTimeAsync(100);
  runs.ask();
  runs.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(100);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends).toHaveLength(2);
});

it('Nothing runs once it is disposed', async () => {
  const work = vi.fn(async () => {});
  const runs = new QuietRuns(work, 100);
  runs.ask();
  runs.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).not.toHaveBeenCalled();
});
