import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { javascriptText } from './javascript-text.ts';
import { libraryUses } from './library-uses.ts';
import { observeJavascript } from './observe-javascript.ts';
import { hasPython, libraryFolder, observePython } from './observe-python.ts';
import { program } from './program.ts';
import { pythonText } from './python-text.ts';
import { observedPair, staticPairs } from './static-pairs.ts';

const seed = 20_260;
const count = 30;
const runs = 40;

/** Programs that ran, with every pair of definition and use that was seen: all of them must be in the table. */
describe('What is observed when programs run', () => {
  it.runIf(hasPython)('is in the table, for drawn Python programs', async () => {
    const texts = fc.sample(program, { numRuns: count, seed }).map(pythonText);
    const observed = observePython(texts.map((text, at) => ({ path: `p${at}.py`, text, runs })));
    await expectAll(named(texts, 'py'), (path) => observed[path] ?? []);
  });

  it.runIf(hasPython)('is in the table, for modules of the standard library', async () => {
    const programs = Object.entries(libraryUses).map(([path, then]) => {
      const text = readFileSync(join(libraryFolder(), path), 'utf8');
      return { path, text, runs: 1, then };
    });
    const observed = observePython(programs);
    await expectAll(Object.fromEntries(programs.map(({ path, text }) => [path, text])), (path) => observed[path] ?? []);
  });

  it('is in the table, for drawn JavaScript programs', async () => {
    const texts = fc.sample(program, { numRuns: count, seed }).map(javascriptText);
    await expectAll(named(texts, 'js'), (_, text) => observeJavascript(text, runs));
  });
});

const named = (texts: readonly string[], extension: string) =>
  Object.fromEntries(texts.map((text, at) => [`p${at}.${extension}`, text]));

async function expectAll(
  files: Readonly<Record<string, string>>,
  observe: (path: string, text: string) => readonly (readonly [string, number, number, number])[],
): Promise<void> {
  const graph = await BuiltGraph.ofFiles(files);
  const pairs = await staticPairs(graph);
  graph.close();
  const missing: string[] = [];
  let seen = 0;
  for (const [path, text] of Object.entries(files))
    for (const pair of observe(path, text).map(observedPair)) {
      seen++;
      if (!pairs.get(path)?.has(pair))
        missing.push(
          `${path}: ${pair}\n${text
            .split('\n')
            .map((line, at) => `${at + 1} ${line}`)
            .join('\n')}`,
        );
    }
  expect(missing.slice(0, 1).join('')).toBe('');
  // Programs that do nothing would prove nothing.
  expect(seen).toBeGreaterThan(500);
}
