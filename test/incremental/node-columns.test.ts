import { expect, it } from 'vitest';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { nodeColumns } from '../../src/model/node-columns.ts';
import type { Table } from '../../src/model/table.ts';
import { allTables } from '../../src/model/tables/all-tables.ts';
import { carriers } from '../../src/relation/carriers.ts';
import { assets } from '../tools/built-graph.ts';

// Nodes of an edited file get other numbers in stored tables: every column that holds such numbers has to be known.

const nodesOf = (table: Table): Set<string> => new Set(nodeColumns(table).map(({ column }) => column));

it('Every column that is handed the number of a node is known to hold one', () => {
  const held = new Map([...allTables.values()].map((table) => [table.name, nodesOf(table)]));
  const found = orderedRules(loadGrammarCatalog(assets.grammars)).flatMap(({ id, relation, output }) =>
    [...carriers(relation, (table) => held.get(table) ?? new Set())]
      .filter((column) => output.columns[column]?.type === 'integer' && !nodesOf(output).has(column))
      .map((column) => `${id}: ${output.name}.${column}`),
  );
  expect(found).toEqual([]);
});

it('No column that counts something is taken for one', () => {
  const columns = [...allTables.values()].flatMap((table) =>
    nodeColumns(table)
      .filter(({ when }) => !when)
      .map(({ column }) => ({ name: `${table.name}.${column}`, doc: table.columns[column]?.doc ?? '' })),
  );
  expect(columns.filter(({ doc }) => /^(Number of|Place |Position|Length|Order |How )/.test(doc))).toEqual([]);
});
