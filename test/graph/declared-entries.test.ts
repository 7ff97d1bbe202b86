import { expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

it('an entry of an object is surely declared where nobody expects it, and likely where what is expected is not known', async () => {
  const graph = await BuiltGraph.ofFiles({
    'a.ts': [
      'interface Options { known: number }',
      'declare function take(options: Options): void;',
      'declare const anything: any;',
      'take({ known: 1 });',
      'anything({ unknown: { inner: 2 } });',
      'const alone = { plain: 3 };',
    ].join('\n'),
  });
  try {
    const rows = await graph.rows(
      `SELECT name, target_line, certainty FROM usages WHERE line > 3 AND name IN ('known', 'unknown', 'inner', 'plain') ORDER BY line, "column"`,
    );
    expect(rows.map(({ name, target_line, certainty }) => [name, Number(target_line), certainty])).toEqual([
      ['known', 1, 'exact'],
      ['unknown', 5, 'heuristic'],
      ['inner', 5, 'heuristic'],
      ['plain', 6, 'exact'],
    ]);
  } finally {
    graph.close();
  }
});
