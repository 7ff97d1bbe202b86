import { afterAll, describe, expect, it } from 'vitest';
import { KeptGraph } from './kept-graph.ts';

// Rules leave out what no file has; when an edit brings it, they have it again.

const plain = 'x = 1\n';
const rich = `import os
from b import total as sum_of

@os.cached
class A(sum_of):
    """Says what it is."""
    def run(self, *rest, key=2):
        try:
            return [self.run(each) for each in rest if each]
        except ValueError as error:
            raise error
        finally:
            del key
`;
const script = 'export class B<T> extends A { get size(): number { return this.items?.length ?? 0; } }\n';

describe('Constructs that no file had', { timeout: 240_000 }, () => {
  const graph = new KeptGraph();
  afterAll(() => graph.close());

  it.each([
    ['all rules run over all files', false],
    ['rules run for what changed', true],
  ])('are in the graph after an edit, also where they are of another language: %s', async (_, compares) => {
    await graph.start({ 'a.py': plain, 'b.py': 'total = 2\n' });
    const steps = [
      { 'a.py': rich, 'b.py': 'total = 2\n' },
      { 'a.py': rich, 'b.py': 'total = 2\n', 'c.ts': script },
    ];
    for (const files of steps) {
      const { updated, scratch } = await graph.step(files, false, compares);
      expect(updated).toEqual(scratch);
    }
  });
});
