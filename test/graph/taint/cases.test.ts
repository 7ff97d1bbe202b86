import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../../src/engine/session-reader.ts';
import { taint } from '../../../src/graph/taint/taint.ts';
import type { TaintFinding } from '../../../src/protocol/taint-view.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { shippedModels } from '../../tools/shipped-models.ts';
import { readPrograms } from './read-programs.ts';

const everything = { categories: [], withStops: false };

describe.each(['python.md', 'ecmascript.md'])('Values from outside get where %s says', (page) => {
  const programs = readPrograms(page);
  let graph: BuiltGraph;
  let findings: readonly TaintFinding[];

  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(Object.fromEntries(programs.map(({ path, text }) => [path, text])));
    const models = await shippedModels();
    expect(models.problems).toEqual([]);
    findings = (await taint(sessionReader(graph.session), models, everything, async () => '')).findings;
  });
  afterAll(() => graph.close());

  it.each(programs.map((of) => [of.title, of] as const))('%s', (_, { path, finds }) => {
    const lines = findings.flatMap(({ category, path: way }) => {
      const place = way.at(-1)?.place;
      return place?.path === path ? [`${place.line} ${category}`] : [];
    });
    expect([...new Set(lines)].sort(byLine)).toEqual(finds.toSorted(byLine));
  });
});

const byLine = (left: string, right: string): number =>
  Number.parseInt(left, 10) - Number.parseInt(right, 10) || left.localeCompare(right);
