import { expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

it('an imported name means nothing known where the file it names is not there, and stands for itself where a package is outside', async () => {
  const graph = await BuiltGraph.ofFiles({
    'a.ts': "import { lost } from './missing';\nimport { outside } from 'package';\nimport { found } from './b';\n",
    'b.ts': 'export const found = 1;\n',
  });
  try {
    const rows = await graph.rows(
      "SELECT name, target_path, target_line, certainty, reason FROM usages WHERE path = 'a.ts' AND name IN ('lost', 'outside', 'found') ORDER BY line",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['lost', null, null, 'unresolved', 'not_found'],
      ['outside', 'a.ts', 2, 'exact', null],
      ['found', 'b.ts', 1, 'exact', null],
    ]);
  } finally {
    graph.close();
  }
});
