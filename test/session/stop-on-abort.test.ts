import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopOnAbort } from '../../src/session/stop-on-abort.ts';

describe('stopping on abort', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says it until it is released: what is still being planned does not hear the first call', () => {
    const abort = new AbortController();
    const stop = vi.fn();
    const release = stopOnAbort(abort.signal, stop);
    vi.advanceTimersByTime(1000);
    expect(stop).not.toHaveBeenCalled();
    abort.abort();
    expect(stop).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    const said = stop.mock.calls.length;
    expect(said).toBeGreaterThan(10);
    release();
    vi.advanceTimersByTime(1000);
    expect(stop).toHaveBeenCalledTimes(said);
  });

  it('says it at once when it was aborted before, and never after it was released', () => {
    const stop = vi.fn();
    stopOnAbort(AbortSignal.abort(), stop)();
    expect(stop).toHaveBeenCalledTimes(1);
    const abort = new AbortController();
    stopOnAbort(abort.signal, stop)();
    abort.abort();
    stopOnAbort(undefined, stop)();
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
