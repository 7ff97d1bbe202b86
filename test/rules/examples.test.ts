import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byPlace } from '../../src/engine/examples/by-place.ts';
import { kindsOf } from '../../src/engine/examples/kinds-of.ts';
import { must } from '../../src/model/must.ts';
import { rules } from '../../src/rules/index.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { pageEdges, type Section } from '../tools/run-cases.ts';

// The examples of every rule: source files and every edge of the kinds the rule's examples name among these files.

const examples = rules.flatMap((rule) => {
  const kinds = kindsOf(rule.examples);
  return rule.examples.map((example) => ({ rule, example, kinds }));
});

describe('Examples of the rules', () => {
  let actual: Awaited<ReturnType<typeof pageEdges>>;

  beforeAll(async () => {
    const sections: readonly Section[] = examples.map(({ rule, example, kinds }) => ({
      title: `${rule.id}: ${example.title}`,
      files: example.files,
      expected: kinds.map((kind) => ({ kind, names: [], lines: [], from: 0, to: 0 })),
    }));
    actual = await pageEdges({ title: 'Examples', apart: false, layered: false, sections, lines: [] });
  });

  for (const [at, { rule, example, kinds }] of examples.entries()) {
    it(`${rule.id}: ${example.title}`, () => {
      const found = kinds.flatMap((kind, block) =>
        (actual[at]?.[block] ?? []).map((edge) => edge.replace(' -> ', ` ${kind} `)),
      );
      expect(found.sort(byPlace)).toEqual([...example.edges].sort(byPlace));
    });
  }

  it('every relate rule shows what it finds and what it does not', () => {
    const few = rules.filter((rule) => rule.stage === 'relate' && rule.examples.length < 2).map((rule) => rule.id);
    expect(few).toEqual([]);
  });
});

describe('Examples of rules that lead to no edges', () => {
  const counted = examples.filter(({ kinds }) => kinds.length === 0);
  const folder = (at: number) => `example${at}/`;
  let graph: BuiltGraph;

  beforeAll(async () => {
    const files = counted.map(({ example }, at) =>
      Object.entries(example.files).map(([path, text]) => [folder(at) + path, text] as const),
    );
    graph = await BuiltGraph.ofFiles(Object.fromEntries(files.flat()));
  });
  afterAll(() => graph?.close());

  it.each(counted.map(({ rule, example }, at) => [`${rule.id}: ${example.title}`, at] as const))(
    '%s',
    async (_, at) => {
      const { rule, example } = must(counted[at]);
      const rows = await graph.rows(
        `SELECT r.* FROM ${rule.output.name} r JOIN file f USING (file) WHERE starts_with(f.path, '${folder(at)}')`,
      );
      expect(rows.length).toBe(example.rows);
    },
  );
});
