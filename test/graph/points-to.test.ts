import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdLimit } from '../../src/model/tables/points-to.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

const many = Array.from({ length: holdLimit + 4 }, (_, at) => `def f${at}(): ...\n`).join('');
const files = {
  'held.py': `class A:
    def __init__(self, g):
        self.g = g
    def m(self): ...
def h(p, nothing): ...
a = A(h)
h(a.m, 1)
d = {"k": h, 2: A}
either = h if a else A
import os
outside = os
`,
  'many.py': `${many}def y(p): p()\n${Array.from({ length: holdLimit + 4 }, (_, at) => `y(f${at})\n`).join('')}`,
};

describe('The view points_to', () => {
  let graph: BuiltGraph;
  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(files);
  });
  afterAll(() => graph?.close());

  it('says what variables, parameters, fields and elements may hold', async () => {
    const rows =
      await graph.rows(`select holder, holder_name, line, holds, target_qualified_name as target, target_line, certainty
      from points_to where path = 'held.py' and holder_name not in ('f', 'h', 'A', 'm')`);
    expect(
      rows
        .map(
          (row) =>
            `${row.holder} ${row.holder_name}:${row.line} ${row.holds} ${row.target}:${row.target_line} ${row.certainty}`,
        )
        .sort(),
    ).toEqual([
      'element k:8 callable held.h:5 exact',
      'instance_member g:1 callable held.h:5 heuristic',
      'member __init__:1 callable held.A.__init__:2 exact',
      'numbered_element 2:8 class held.A:1 exact',
      'parameter g:2 callable held.h:5 heuristic',
      'parameter p:5 bound held.A.m:4 heuristic',
      'parameter self:2 instance held.A:1 exact',
      'parameter self:4 instance held.A:1 exact',
      'variable __init__:2 callable held.A.__init__:2 exact',
      'variable a:6 instance held.A:1 exact',
      'variable d:8 container null:8 exact',
      'variable either:9 callable held.h:5 one_of',
      'variable either:9 class held.A:1 one_of',
    ]);
  });

  it('says where more arrives than is followed, and so do the calls', async () => {
    const rows = await graph.rows(`select holds, certainty, "limit", count(*)::int as targets
      from points_to where holder_name = 'p' and path = 'many.py' group by all`);
    expect(rows).toEqual([{ holds: 'callable', certainty: 'one_of', limit: holdLimit, targets: holdLimit }]);
    const calls = await graph.rows(`select certainty, detail, count(*)::int as targets
      from cpg_edge where kind = 'CALL_TARGET' and detail is not null group by all`);
    const detail = `More than ${holdLimit} values arrive; the first ${holdLimit} in the text are followed.`;
    expect(calls).toEqual([{ certainty: 'one_of', detail, targets: holdLimit }]);
  });
});
