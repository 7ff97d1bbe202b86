import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ObservedPair } from './observe-javascript.ts';

export interface PythonProgram {
  readonly path: string;
  readonly text: string;
  readonly runs: number;
  /** What is done with the names of the program after it ran. */
  readonly then?: string;
}

/** Whether there is an interpreter that knows `match`. */
export const hasPython = spawnSync('python3', ['-c', 'import ast; ast.Match']).status === 0;

/** Folder of the standard library of the interpreter. */
export const libraryFolder = (): string =>
  spawnSync('python3', ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' }).stdout.trim();

/** The pairs of each program, by path; see `observe.py`. */
export function observePython(programs: readonly PythonProgram[]): Readonly<Record<string, readonly ObservedPair[]>> {
  const run = spawnSync('python3', [join(import.meta.dirname, 'observe.py')], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`python3 could not observe the programs: ${run.stderr}`);
  return JSON.parse(run.stdout);
}
