import type { Pattern } from '../../../src/language/pattern-tree.ts';
import { readPatterns } from '../../../src/language/read-patterns.ts';
import { must } from '../../../src/model/must.ts';

/** A capture drawn under a line of an example. */
export interface DrawnCapture {
  readonly name: string;
  /** Line of the source, from 0. */
  readonly line: number;
  readonly from: number;
  /** Column behind it; null when it goes on in the lines below (`^^>`). */
  readonly to: number | null;
}

export interface DrawnExample {
  readonly source: string;
  readonly captures: readonly DrawnCapture[];
}

export interface DrawnPattern {
  readonly pattern: Pattern;
  /** The pattern alone, as it is written. */
  readonly text: string;
  readonly examples: readonly DrawnExample[];
}

/**
 * The patterns of a file with the examples drawn in the comments above them: `;;!! source`, and under it
 * `;;!  ^^^^ @capture`. Neighbouring comment lines are one example; a blank line starts another one.
 */
export function drawnPatterns(file: string, text: string): readonly DrawnPattern[] {
  let from = 0;
  return readPatterns(file, text).map((pattern) => {
    const above = text.slice(from, pattern.start);
    from = pattern.end;
    const examples = above
      .split(/\n\s*\n/)
      .map((block) => block.split('\n').filter((line) => line.startsWith(';;!')))
      .filter((lines) => lines.length > 0)
      .map((lines) => readExample(`${file}:${pattern.place.line}`, lines));
    return { pattern, text: text.slice(pattern.start, pattern.end), examples };
  });
}

function readExample(place: string, lines: readonly string[]): DrawnExample {
  const source: string[] = [];
  const captures: DrawnCapture[] = [];
  for (const line of lines) {
    if (line.startsWith(';;!!')) {
      source.push(line.slice(5));
      continue;
    }
    const drawn = /^;;! {2}( *)(\^+)(>?)((?: @[\w.]+)+)$/.exec(line);
    if (!drawn) throw new Error(`${place}: a drawing is written \`;;!  ^^^^ @capture\`, not \`${line}\`.`);
    const from = must(drawn[1]).length;
    const to = drawn[3] ? null : from + must(drawn[2]).length;
    for (const name of must(drawn[4]).trim().split(' '))
      captures.push({ name: name.slice(1), line: source.length - 1, from, to });
  }
  return { source: `${source.join('\n')}\n`, captures };
}
