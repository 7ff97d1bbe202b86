import { expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

it('an entry of an object is declared where nobody expects it, and means nothing known where what is expected is not known', async () => {
  const graph = await BuiltGraph.ofFiles({
    'a.ts': [
      'interface Options { known: number }',
      'declare function take(options: Options): void;',
      'declare const anything: any;',
      'take({ known: 1 });',
      'anything({ unknown: { inner: 2 } });',
      'const alone = { plain: { within: 3 } };',
      'anything(() => ({ given: 4 }), flag ? { chosen: 5 } : undefined);',
    ].join('\n'),
  });
  try {
    const rows = await graph.rows(
      `SELECT name, target_line, certainty FROM usages WHERE line > 3 AND name IN ('known', 'unknown', 'inner', 'plain', 'within', 'given', 'chosen') ORDER BY line, "column"`,
    );
    expect(rows.map(({ name, target_line, certainty }) => [name, target_line, certainty])).toEqual([
      ['known', 1, 'exact'],
      ['unknown', null, 'unresolved'],
      ['inner', null, 'unresolved'],
      ['plain', 6, 'exact'],
      ['within', 6, 'exact'],
      ['given', null, 'unresolved'],
      ['chosen', null, 'unresolved'],
    ]);
  } finally {
    graph.close();
  }
});
