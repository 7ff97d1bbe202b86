import { expect, it } from 'vitest';
import { buildFailure } from '../../src/engine/build-failure.ts';
import type { GraphStore } from '../../src/engine/graph-store.ts';

const store: GraphStore = { folder: 'graphs', file: 'a', buildingFile: 'b', foreignFile: null, messages: [] };

it('a build without enough memory says what to do, not which statements of the database might help', () => {
  const error = new Error(
    "Rule r (t) would fall back: out_of_memory; Out of Memory Error: 9 MiB used\n\nPossible solutions:\n* Reducing the number of threads (SET threads=X)\n* Increasing the memory limit (SET memory_limit='...GB')\n\nSee also https://example.org/tune; SQL: SELECT 1",
  );
  expect(buildFailure(error, store)).toBe(
    'The build needs more memory than the limit allows. Raise the memory limit and build again. Rule r (t) would fall back: out_of_memory; Out of Memory Error: 9 MiB used; SQL: SELECT 1',
  );
});
