import vm from 'node:vm';
import ts from 'typescript';
import { instrumentJavascript } from './instrument-javascript.ts';

/** A use and the line of the definition it found: name, line and column of the use, line. */
export type ObservedPair = readonly [name: string, line: number, column: number, definition: number];

/**
 * Runs a program, time after time, and tells which definition each use found. Every variable gets a shadow of the same kind
 * in the same scope, which holds the line that wrote the variable last.
 */
export function observeJavascript(text: string, runs: number): readonly ObservedPair[] {
  const source = ts.createSourceFile('program.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const changed = ts.transform(source, [instrumentJavascript]).transformed[0] as ts.SourceFile;
  const script = new vm.Script(ts.createPrinter().printFile(changed));
  const found = new Map<string, ObservedPair>();
  for (let seed = 0; seed < runs; seed++) {
    try {
      script.runInNewContext(given(seed, found));
    } catch {
      // Programs that end with an exception were observed up to there.
    }
  }
  return [...found.values()];
}

/** What a program may call; decisions follow from the seed. */
function given(seed: number, found: Map<string, ObservedPair>) {
  let state = (seed * 2654435761) % 2 ** 31 || 1;
  let fuel = 300;
  const decide = (below: number): number => {
    if (fuel-- < 0) throw new Error('Stop');
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 16) % below;
  };
  const run = (code: () => unknown) => code();
  return {
    bit: () => decide(2) === 0,
    pick: () => decide(4),
    risk: () => {
      if (decide(3) === 0) throw new Error('Risk');
      return 1;
    },
    items: () => [1, 2].slice(0, decide(3)),
    show: () => undefined,
    run,
    maybe: () => (decide(2) === 0 ? { run } : undefined),
    __use: (name: string, line: number, column: number, definition: number | undefined, value: unknown) => {
      if (definition !== undefined)
        found.set(`${name} ${line} ${column} ${definition}`, [name, line, column, definition]);
      return value;
    },
  };
}
