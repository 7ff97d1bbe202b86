import { expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

it('a module of JavaScript is found at its first statement, one of Python where its text begins', async () => {
  const graph = await BuiltGraph.ofFiles({
    'a.ts': '/* A licence. */\n\n// More of it.\n  export const a = 1;\n',
    'b.ts': '// Nothing else.\n',
    'c.py': '# A licence.\nc = 1\n',
    'd.ts': "import * as a from './a';\nimport * as b from './b';\n",
  });
  try {
    const rows = await graph.rows(
      "SELECT path, target_path, target_line, target_column FROM usages WHERE kind = 'import' ORDER BY target_path",
    );
    expect(
      rows.map(({ target_path, target_line, target_column }) => [target_path, target_line, target_column]),
    ).toEqual([
      ['a.ts', 4, 3],
      ['b.ts', 1, 1],
    ]);
    const [python] = await graph.rows("SELECT line FROM symbols WHERE kind = 'MODULE' AND path = 'c.py'");
    expect(python?.line).toBe(1);
  } finally {
    graph.close();
  }
});
