import { expect, it } from 'vitest';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { allTables } from '../../src/model/tables/all-tables.ts';
import { token } from '../../src/model/tables/extraction.ts';
import { carriers } from '../../src/relation/carriers.ts';
import { assets } from '../tools/built-graph.ts';

// Digests take the number of a text for the text: every column that holds such numbers has to say so.

it('Every column that is handed the number of a text is marked', () => {
  const held = new Map<string, Set<string>>(
    [...allTables.values()].map(({ name, columns }) => [name, marked(columns)]),
  );
  const found = orderedRules(loadGrammarCatalog(assets.grammars))
    .filter(({ stage }) => stage !== 'match')
    .flatMap(({ id, relation, output }) => {
      const carried = carriers(relation, (table) => held.get(table) ?? new Set());
      return [...carried]
        .filter((column) => output.columns[column]?.type === 'integer' && !output.columns[column].isToken)
        .map((column) => `${id}: ${output.name}.${column}`);
    });
  expect(found).toEqual([]);
  expect(marked(token.columns)).toEqual(new Set(['token']));
});

const marked = (columns: Parameters<typeof Object.entries<{ readonly isToken?: unknown }>>[0]): Set<string> =>
  new Set(Object.entries(columns).flatMap(([name, { isToken }]) => (isToken ? [name] : [])));
