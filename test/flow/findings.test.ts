import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { findings } from '../../src/graph/findings.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

const files = {
  'dead.py': 'def f(a):\n    x = 1\n    x = 2\n    y = 3\n    for i in a:\n        z = x\n    return x\n',
  'before.py': 'def f(a):\n    print(x)\n    x = 1\n    if a:\n        y = 2\n    print(y)\n    del x\n    print(x)\n',
  'captured.py': 'def f():\n    x = 1\n    def g():\n        return x\n    x = 2\n    return g\n',
  'global.py': 'import os\nX = 1\nX = 2\nprint(X)\n',
  'dynamic.py': 'def f():\n    x = 1\n    return eval("x")\n',
  'own.js': 'const rule = { exit: function leave() {} };\nrule;\nfunction f() {\n  function lost() {}\n}\nf();\n',
  'spaces.ts': 'export namespace Shop {\n  export interface Cart { n: number }\n}\n',
  'taken.py':
    'def f(app):\n    import a.b\n    import a.c\n    a.b()\n    @app.route\n    def shown(): ...\n    def lost(): ...\n    @app.add()\n    class Held: ...\nf(1)\n',
  'branch.js': 'function f(a) {\n  let x = 1;\n  if (a) x = 2; else x = 3;\n  return x;\n}\nf();\n',
};

describe('Findings about variables', () => {
  let graph: BuiltGraph;
  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(files);
  });
  afterAll(() => graph?.close());

  it('say which values nobody reads, which reads find none, and what speaks against it', async () => {
    const rows = await graph.rows(`
      select f.path, n.line, t.text, v.kind, v.doubt from variable_finding v join file f using (file)
      join syntax_node n using (file, node) join token t using (token) order by f.path, n.line, v.kind, t.text`);
    expect(rows.map(({ path, line, text, kind, doubt }) => `${path}:${line} ${text} ${kind} (${doubt})`)).toEqual([
      'before.py:1 f unused (global)',
      'before.py:2 x use_before_definition (none)',
      'before.py:3 x dead_store (none)',
      'before.py:6 y use_before_definition (some_paths)',
      'before.py:8 x use_before_definition (none)',
      'branch.js:2 x dead_store (none)',
      'captured.py:1 f unused (global)',
      'dead.py:1 f unused (global)',
      'dead.py:2 x dead_store (none)',
      'dead.py:4 y unused (none)',
      'dead.py:5 i unused (given)',
      'dead.py:6 z unused (none)',
      'dynamic.py:1 f unused (dynamic)',
      'dynamic.py:2 x unused (dynamic)',
      'global.py:1 os unused (global)',
      'global.py:2 X dead_store (global)',
      'own.js:1 leave unused (given)',
      'own.js:4 lost unused (none)',
      'spaces.ts:1 Shop unused (global)',
      'spaces.ts:2 Cart unused (global)',
      'taken.py:2 a dead_store (given)',
      'taken.py:6 shown unused (given)',
      'taken.py:7 lost unused (none)',
      'taken.py:9 Held unused (given)',
    ]);
  });

  it('are listed when they are asked for, but for those that others may be the reason of', async () => {
    const reader = sessionReader(graph.session);
    const told = await findings(reader, { limit: 1, variables: true });
    const { totals } = await findings(reader, { limit: 1 });
    expect(Object.keys(totals)).toEqual(['import_cycle', 'unused_export', 'never_called']);
    expect(told.totals).toMatchObject({ dead_store: 3, unused_variable: 4, use_before_definition: 3 });
    expect(
      told.findings.slice(-3).map(({ kind, certainty, subject, place }) => [kind, certainty, subject, place.line]),
    ).toEqual([
      ['dead_store', 'exact', 'x', 3],
      ['unused_variable', 'exact', 'y', 4],
      ['use_before_definition', 'exact', 'x', 2],
    ]);
  });

  it('are beside the dependences of a program as a view', async () => {
    const rows = await graph.rows(`
      select kind, label, source_line, target_line from program_dependences where path = 'branch.js' and source_line > 1
      order by all`);
    expect(
      rows.map(({ kind, label, source_line, target_line }) => `${kind} ${label} ${source_line}>${target_line}`),
    ).toEqual([
      'CDG false 3>3',
      'CDG true 3>3',
      'CFG false 3>3',
      'CFG next 2>3',
      'CFG next 3>4',
      'CFG next 3>4',
      'CFG next 6>1',
      'CFG return 4>1',
      'CFG true 3>3',
      'REACHES one_of 3>4',
      'REACHES one_of 3>4',
    ]);
  });

  it('and the complexity of each unit is a property of its node', async () => {
    const rows = await graph.rows(`
      select n.line, p.value_integer from cpg_property p join cpg_node n on cast(n.id as varchar) = p.entity_id
      where p.key = 'cyclomatic_complexity' and n.path = 'branch.js' order by n.start desc, n."end"`);
    expect(rows.map(({ line, value_integer }) => [Number(line), Number(value_integer)])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });
});
