import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareCalls, type SaidCall } from '../../observed/compare-calls.ts';
import { saidCalls } from '../../observed/said-calls.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { traceCalls } from './trace-calls.ts';

const folder = join(import.meta.dirname, 'fixtures');
const programs = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/**
 * Programs that are run, with every call of one of their functions that was made. A line that calls something the graph does
 * not know says `missed`.
 */
describe('Calls that were traced', () => {
  let said: readonly SaidCall[] = [];

  beforeAll(async () => {
    // Each program is a folder of its own, so that none is taken for a module of another.
    const graph = await BuiltGraph.ofFiles(Object.fromEntries(programs.map(({ name, text }) => [pathOf(name), text])));
    said = await saidCalls(graph);
    graph.close();
  });

  it.each(programs)('$name', async ({ name, text }) => {
    const lines = text.split('\n');
    const made = await traceCalls(pathOf(name), text);
    const { missing, exactOther, exactRight } = compareCalls(
      made,
      said.filter(({ path }) => path === pathOf(name)),
    );
    const shown = (line: number, target: number | undefined) => `${line} ${lines[line - 1]} → ${target}`;
    expect(exactOther.map(({ line, target }) => shown(line, target?.line))).toEqual([]);
    expect([...new Set(missing.map(({ line }) => line))].sort((left, right) => left - right)).toEqual(
      lines.flatMap((line, at) => (line.endsWith('// missed') ? [at + 1] : [])),
    );
    expect(exactRight).toBeGreaterThan(10);
  });
});

const pathOf = (name: string): string => `${name.replace(/\W/g, '_')}/program.js`;
