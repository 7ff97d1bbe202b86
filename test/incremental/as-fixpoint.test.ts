import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { storedFixpoint } from '../../src/relation/delta/stored-fixpoint.ts';
import { rules } from '../../src/rules/index.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

// A rule that says its rows a second time, as a fixpoint, says the same rows.

const sources = Object.fromEntries(
  rules
    .filter(({ family }) => family === 'type' || family === 'value')
    .flatMap(({ id, examples }) =>
      examples.flatMap(({ files }, at) =>
        Object.entries(files).map(([path, text]) => [`${id}-${at}/${path}`, text] as const),
      ),
    ),
);

describe('As a fixpoint', { timeout: 120_000 }, () => {
  let graph: BuiltGraph;
  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(sources);
  });
  afterAll(() => graph.close());

  it.each(rules.filter(({ asFixpoint }) => asFixpoint).map((rule) => [rule.id, rule] as const))(
    '%s has the rows that it has',
    async (_, { asFixpoint, output }) => {
      if (!asFixpoint) return;
      expect(storedFixpoint(asFixpoint, output)).not.toBeNull();
      const said = `(${relationSql(asFixpoint, { packKeys: true })})`;
      const stored = await graph.rows(`FROM ${output.name}`);
      expect(stored.length).toBeGreaterThan(50);
      expect(await graph.rows(`FROM ${said} EXCEPT FROM ${output.name}`)).toEqual([]);
      expect(await graph.rows(`FROM ${output.name} EXCEPT FROM ${said}`)).toEqual([]);
    },
  );
});
