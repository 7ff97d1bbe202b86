import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPython } from '../../../flow/observed/observe-python.ts';
import { BuiltGraph } from '../../../tools/built-graph.ts';
import { reachedLines } from '../reached-lines.ts';
import { runFolder } from './run-folder.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const programs = readdirSync(fixtures)
  .map((name) => ({ name, files: filesOf(name), main: readdirSync(join(fixtures, name)).find(isMain) ?? '' }))
  .filter(({ main }) => hasPython || extname(main) !== '.py');

/**
 * Programs of several files that are run, with the lines of what a value of SOURCE really gets to. Where the graph differs, the
 * line says so: `missed` is a way it does not know, `more` one that nothing takes.
 */
describe('Where values get to when programs of several files run', () => {
  const reached = new Map<string, ReadonlySet<string>>();

  beforeAll(async () => {
    for (const { name, files } of programs) {
      const graph = await BuiltGraph.ofFiles(files);
      reached.set(name, new Set(await reachedLines(graph, true)));
      graph.close();
    }
  });

  it.each(programs)('$name', ({ name, files, main }) => {
    const lines = Object.entries(files).flatMap(([path, text]) =>
      text.split('\n').map((line, at) => ({ place: `${path}:${at + 1}`, line })),
    );
    const seen = runFolder(join(fixtures, name), main);
    const found = reached.get(name) ?? new Set();
    expect(seen.size).toBeGreaterThan(0);
    const shown = (those: (place: string, line: string) => boolean) =>
      lines.filter(({ place, line }) => those(place, line)).map(({ place, line }) => `${place} ${line}`);
    const marked = (mark: RegExp) => shown((_, line) => mark.test(line));
    expect(shown((place) => seen.has(place) && !found.has(place))).toEqual(marked(/(#|\/\/) missed$/));
    expect(shown((place) => found.has(place) && !seen.has(place))).toEqual(marked(/(#|\/\/) more$/));
  });
});

function isMain(name: string): boolean {
  return name.startsWith('main.');
}

function filesOf(name: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(fixtures, name), { recursive: true, encoding: 'utf8' });
  const sources = paths.filter((path) => extname(path) !== '' && extname(path) !== '.pyc');
  return Object.fromEntries(sources.map((path) => [path, readFileSync(join(fixtures, name, path), 'utf8')]));
}
