import type { Terminal } from './terminal.ts';

/** The terminal, or the pipes, of this process. */
export const processTerminal: Terminal = {
  workingFolder: process.cwd(),
  isInteractive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  columns: process.stderr.columns ?? 80,
  isDebug: isOn(process.env.CODE_ANATOMY_DEBUG),
  answer: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  note: (text) => {
    process.stderr.write(text);
  },
  onInterrupt(listener) {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    // The first signal asks; a second one finds the default action again and ends the process.
    for (const signal of signals) process.once(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}
