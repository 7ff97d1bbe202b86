import { describe, expect, it } from 'vitest';
import { compareCalls, type ObservedCall, type SaidCall } from './compare-calls.ts';

const made = (line: number, target: number, operation = 'CALL', lastLine = line): ObservedCall => ({
  path: 'a.py',
  operation,
  instruction: 4,
  line,
  lastLine,
  column: 1,
  target: { path: 'b.py', line: target },
});
const said = (line: number, target: number | null, certainty = 'exact'): SaidCall => ({
  path: 'a.py',
  line,
  column: 1,
  target: target === null ? null : { path: 'b.py', line: target },
  certainty,
});

describe('Calls of a run and calls of a graph', () => {
  it('are alike by place and target, whatever the certainty', () => {
    const found = compareCalls([made(1, 10), made(2, 20)], [said(1, 10, 'one_of'), said(2, 21), said(2, null)]);
    expect([found.found, found.missing.map(({ line }) => line)]).toEqual([1, [2]]);
  });

  it('are alike within the lines of the instruction', () => {
    expect(compareCalls([made(1, 10, 'CALL', 3)], [said(3, 10)]).found).toBe(1);
    expect(compareCalls([made(1, 10, 'CALL', 3)], [said(4, 10)]).found).toBe(0);
  });

  it('are counted by what called', () => {
    const { byOperation } = compareCalls([made(1, 10), made(2, 20, 'LOAD_ATTR')], [said(2, 20)]);
    expect([...byOperation]).toEqual([
      ['CALL', { made: 1, found: 0 }],
      ['LOAD_ATTR', { made: 1, found: 1 }],
    ]);
  });

  it('show an exact call that called something else, and none that never ran', () => {
    const found = compareCalls([made(1, 10), made(2, 20), made(2, 21)], [said(1, 10), said(2, 20), said(3, 30)]);
    expect([found.exactRight, found.exactOther.map(({ line }) => line)]).toEqual([1, [2]]);
  });

  it('are not judged where two instructions called at one place, as a decorator and what it decorates', () => {
    const applied = { ...made(1, 12), instruction: 8 };
    expect(compareCalls([made(1, 10), applied], [said(1, 10)])).toMatchObject({ exactRight: 0, exactOther: [] });
  });

  it('are not judged where two calls stand at one place, or another thing than a call ran', () => {
    const found = compareCalls([made(1, 11), made(2, 21, 'LOAD_ATTR')], [said(1, 10), said(1, 12), said(2, 20)]);
    expect([found.exactRight, found.exactOther]).toEqual([0, []]);
  });
});
