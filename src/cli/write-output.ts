import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Writes a text into a file that was asked for, and answers with its path; says what to do where it cannot be written. */
export async function writeOutput(terminal: Terminal, name: string, text: string): Promise<string> {
  const file = resolve(terminal.workingFolder, name);
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(sentence(file, error as NodeJS.ErrnoException));
  }
  return file;
}

function sentence(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no folder ${dirname(file)}; make it, or give a file in another one.`;
  if (code === 'EISDIR') return `${file} is a folder; give the file to write in it.`;
  return `${file} cannot be written (${message}); give another file.`;
}
