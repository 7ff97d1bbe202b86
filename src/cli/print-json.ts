import type { Terminal } from './terminal.ts';

export async function printJson(terminal: Terminal, value: unknown): Promise<void> {
  await terminal.answer(`${JSON.stringify(value, null, 2)}\n`);
}
