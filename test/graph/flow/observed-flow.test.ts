import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPython } from '../../flow/observed/observe-python.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { reachedLines } from './reached-lines.ts';
import { runJavascript, runPython } from './run-programs.ts';

const folder = join(import.meta.dirname, 'fixtures');
const programs = readdirSync(folder)
  .filter((name) => hasPython || extname(name) !== '.py')
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/**
 * Programs that are run, with the lines of what a value of SOURCE really gets to. Where the graph differs, the line says so:
 * `missed` is a way it does not know, `more` one that nothing takes.
 */
describe('Where values get to when programs run', () => {
  let reached: readonly string[] = [];
  const observed = new Map<string, readonly number[]>();

  beforeAll(async () => {
    const graph = await BuiltGraph.ofFiles(Object.fromEntries(programs.map(({ name, text }) => [pathOf(name), text])));
    reached = await reachedLines(graph, true);
    graph.close();
    const python = programs.filter(({ name }) => extname(name) === '.py');
    const lines = python.length === 0 ? [] : runPython(python.map(({ text }) => text));
    for (const [at, { name }] of python.entries()) observed.set(name, lines[at] ?? []);
    for (const { name, text } of programs) if (!observed.has(name)) observed.set(name, await runJavascript(text));
  }, 120_000);

  it.each(programs)('$name', ({ name, text }) => {
    const lines = text.split('\n');
    const marked = (mark: RegExp) => lines.flatMap((line, at) => (mark.test(line) ? [at + 1] : []));
    const found = new Set(lines.flatMap((_, at) => (reached.includes(`${pathOf(name)}:${at + 1}`) ? [at + 1] : [])));
    const seen = new Set(observed.get(name));
    expect(seen.size).toBeGreaterThan(0);
    const shown = (all: readonly number[]) => all.map((line) => `${line} ${lines[line - 1]}`);
    const missing = [...seen].filter((line) => !found.has(line));
    const extra = [...found].filter((line) => !seen.has(line));
    expect(shown(missing)).toEqual(shown(marked(/(#|\/\/) missed$/)));
    expect(shown(extra)).toEqual(shown(marked(/(#|\/\/) more$/)));
  });
});

/** Each program is a folder of its own, so that none is taken for a module of another. */
const pathOf = (name: string): string => `${name.replace(/\W/g, '_')}/program${extname(name)}`;
