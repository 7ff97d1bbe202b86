import { tmpdir } from 'node:os';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly answers: () => string;
  readonly notes: () => string;
  interrupt(): void;
}

/** Keeps what was written. */
export function fakeTerminal(
  options: Partial<Pick<Terminal, 'workingFolder' | 'isInteractive' | 'isDebug' | 'columns'>> = {},
): FakeTerminal {
  let answers = '';
  let notes = '';
  const listeners = new Set<() => void>();
  return {
    workingFolder: tmpdir(),
    isInteractive: false,
    isDebug: false,
    columns: 80,
    ...options,
    async answer(text) {
      answers += text;
    },
    note(text) {
      notes += text;
    },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answers: () => answers,
    notes: () => notes,
    interrupt() {
      for (const listener of listeners) listener();
    },
  };
}
