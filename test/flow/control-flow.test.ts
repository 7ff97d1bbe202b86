import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineArcs } from '../accuracy/line-arcs.ts';
import { BuiltGraph, temporaryFolder } from '../tools/built-graph.ts';

/** What a source must give: arcs between lines as `1>2`, 0 for the end of the unit. */
interface Expected {
  readonly text: string;
  readonly arcs: string;
}

const sources: Readonly<Record<string, Expected>> = {
  'while_else.py': {
    text: 'while a:\n    if b:\n        break\n    c\nelse:\n    d\ne\n',
    arcs: '1>2 1>6 2>3 2>4 3>7 4>1 6>7 7>0',
  },
  'for_else.py': { text: 'for x in y:\n    continue\nelse:\n    z\n', arcs: '1>2 1>4 2>1 4>0' },
  'forever.py': { text: 'while True:\n    a\nb\n', arcs: '1>2 2>1 3>0' },
  'while_1.py': { text: 'while 1:\n    a\nb\n', arcs: '1>2 2>1 3>0' },
  'if_0.py': { text: 'if 0:\n    a\nelif not 1:\n    b\nelse:\n    c\nd\n', arcs: '1>3 2>7 3>6 4>7 6>7 7>0' },
  'wildcard.py': {
    text: 'match a:\n    case (1 | (2 | _)):\n        b\n    case (_,):\n        c\nd\n',
    arcs: '1>2 2>3 3>6 4>5 4>6 5>6 6>0',
  },
  'async_with.py': {
    text: 'async def f(a):\n    async with a as b:\n        c()\n    with a:\n        d()\n',
    arcs: '1>0 2>3 3>4 4>5 5>0',
  },
  'with_return.py': { text: 'def f():\n    with a:\n        return b\n    c\nd\n', arcs: '1>5 2>3 3>0 4>0 5>0' },
  'do_0.js': { text: 'do {\na();\n} while (0);\nb();\n', arcs: '2>1 1>4 4>0' },
  'elif.py': {
    text: 'if a:\n    b\nelif c:\n    d\nelse:\n    e\nf\n',
    arcs: '1>2 1>3 2>7 3>4 3>6 4>7 6>7 7>0',
  },
  'finally.py': {
    text: 'def f():\n    try:\n        return a\n    finally:\n        b\n    c\n',
    arcs: '1>0 2>3 3>5 6>0',
  },
  'except_star.py': {
    text: 'try:\n    a()\nexcept* B:\n    raise c\nexcept* D:\n    e\nelse:\n    f\ng\n',
    arcs: '1>2 2>8 3>4 5>6 6>9 8>9 9>0',
  },
  // A jump that never happens is no way out of a finally part, and neither is what would come after it a way to go on.
  'dead_jump.py': {
    text: 'for x in y:\n    try:\n        continue\n        break\n        a\n    finally:\n        b\n    c\nelse:\n    d\ne\n',
    arcs: '1>2 1>10 2>3 3>7 4>7 5>7 8>1 10>11 11>0',
  },
  'match.py': {
    text: 'match a:\n    case 1 if b:\n        c\n    case x:\n        d\ne\n',
    arcs: '1>2 2>3 2>4 3>6 4>5 5>6 6>0',
  },
  'with.py': { text: 'with a as b, c:\n    d\ne\n', arcs: '1>2 2>3 3>0' },
  'decorated.py': { text: '@a\ndef f(x=b):\n    return c\nd\n', arcs: '1>4 3>0 4>0' },
  'short_circuit.py': { text: 'if (a and\n    not b or c):\n    d\ne\n', arcs: '1>3 1>4 3>4 4>0' },
  'switch.js': {
    text: 'switch (a) {\ncase 1: b();\ncase 2: c(); break;\ndefault: d();\n}\ne();\n',
    arcs: '1>2 2>3 2>2 3>3 3>4 3>6 4>6 6>0',
  },
  'labels.js': {
    text: 'outer: for (const a of b) {\nfor (;;) {\nif (c) continue outer;\nif (d) break outer;\n}\n}\ne();\n',
    arcs: '1>3 1>7 3>1 3>4 4>3 4>7 7>0',
  },
  'endless.py': {
    text: 'if z:\n    while True:\n        if a:\n            if b:\n                c\n        else: d\nelse:\n    e\n',
    arcs: '1>2 1>8 2>3 3>4 3>6 4>2 4>5 5>2 6>2 8>0',
  },
  'do.ts': { text: 'do {\na();\n} while (b);\nc();\n', arcs: '2>1 1>2 1>4 4>0' },
  'catch.ts': { text: 'try {\na();\n} catch {\nb();\n} finally {\nc();\n}\nd();\n', arcs: '1>2 2>6 3>4 4>6 6>8 8>0' },
  'each.py': {
    text: 'async def f(a):\n    async for b in a:\n        c()\n    return [\n        b\n        async for b in a\n    ]\n',
    arcs: '1>0 2>3 2>4 3>2 4>0',
  },
  'each.js': {
    text: 'async function f(a) {\nfor await (const b of a)\nc();\nfor (const b of a)\nc();\n}\n',
    arcs: '1>0 2>3 3>2 2>4 4>5 5>4 4>0',
  },
  'arrow.tsx': { text: 'const f = (a?: B) => {\nreturn a?.b ?? c;\n};\n', arcs: '1>0' },
};

describe('Control flow', () => {
  let graph: BuiltGraph;
  let folder: string;
  const arcs = new Map<string, string>();
  beforeAll(async () => {
    const files = Object.fromEntries(Object.entries(sources).map(([path, { text }]) => [path, text]));
    folder = temporaryFolder(files);
    graph = await BuiltGraph.ofFolders([{ name: 'flow', path: folder }]);
    for (const file of await lineArcs(graph)) arcs.set(file.path, written(file.arcs));
  });
  afterAll(() => {
    graph?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(sources))('%s goes where the language says', (path, expected) => {
    const wanted = expected.arcs.split(' ').filter((arc) => arc.split('>')[0] !== arc.split('>')[1]);
    expect(arcs.get(path)).toBe([...new Set(wanted)].sort().join(' '));
  });

  it('reaches every block that is called reachable, and no other, from the entry', async () => {
    const rows = await graph.rows(`
      with recursive reached as (
        select file, entry as block from code_unit
        union select e.file, e.target from reached r join flow_edge e on e.file = r.file and e.source = r.block)
      select count(*) as wrong from flow_block b left join reached r on r.file = b.file and r.block = b.block
      where b.reachable <> (r.block is not null)`);
    expect(rows).toEqual([{ wrong: 0n }]);
  });

  it('knows the blocks on all paths: without its dominator no block is reached', async () => {
    const edges = await graph.rows('select file, source, target from flow_edge');
    const units = await graph.rows('select file, node, entry, exit from code_unit');
    const rows = await graph.rows('select * from flow_dominator');
    for (const { file, node, entry, exit } of units) {
      const own = edges.filter((edge) => edge.file === file);
      for (const row of rows.filter((each) => each.file === file && each.unit === node)) {
        const paths = (root: unknown, without: unknown, from: string, to: string) => {
          const seen = new Set([root]);
          for (const at of seen)
            for (const edge of own) if (edge[from] === at && edge[to] !== without) seen.add(edge[to]);
          return seen.has(row.block);
        };
        if (row.dominator !== -1 && row.dominator !== entry)
          expect(paths(entry, row.dominator, 'source', 'target')).toBe(false);
        if (row.post_dominator !== -1 && row.post_dominator !== exit)
          expect(paths(exit, row.post_dominator, 'target', 'source')).toBe(false);
      }
    }
    expect(rows.filter(({ dominator }) => dominator !== -1).length).toBeGreaterThan(50);
  });

  it('knows what a branch decides', async () => {
    const found = await graph.rows(`
      select distinct a.line as branch, n.line, c.kind from control_dependence c join file f using (file)
      join flow_block b on b.file = c.file and b.block = c.block join flow_block d on d.file = c.file and d.block = c.branch
      join syntax_node n on n.file = c.file and n.node = b.first join syntax_node a on a.file = c.file and a.node = d.last
      where f.path = 'elif.py' order by all`);
    expect(found.map(({ branch, line, kind }) => `${branch} ${kind} ${line}`)).toEqual([
      '1 true 2',
      '1 false 3',
      '3 true 4',
      '3 false 6',
    ]);
  });

  it('knows what is decided in a loop that never ends', async () => {
    const found = await graph.rows(`
      select distinct a.line as branch, n.line, c.kind from control_dependence c join file f using (file)
      join flow_block b on b.file = c.file and b.block = c.block join flow_block d on d.file = c.file and d.block = c.branch
      join syntax_node n on n.file = c.file and n.node = b.first join syntax_node a on a.file = c.file and a.node = d.last
      where f.path = 'endless.py' order by all`);
    expect(found.map(({ branch, line, kind }) => `${branch} ${kind} ${line}`).sort()).toEqual([
      '1 false 8',
      '1 true 2',
      '3 false 6',
      '3 true 4',
      '4 true 5',
    ]);
  });

  const edgesFrom = async (path: string, first: number, last: number) => {
    const found = await graph.rows(`
      select distinct a.line as source, e.kind, n.line as target from flow_edge e join file f using (file)
      join flow_block b on b.file = e.file and b.block = e.source left join syntax_node a on a.file = e.file and a.node = b.last
      join flow_block d on d.file = e.file and d.block = e.target left join syntax_node n on n.file = e.file and n.node = d.first
      where f.path = '${path}' and a.line between ${first} and ${last}`);
    return found.map(({ source, kind, target }) => `${source} ${kind} ${target}`).sort();
  };

  it('goes to the next handler of a group whether one has run, has thrown or has not fit', async () => {
    expect(await edgesFrom('except_star.py', 3, 6)).toEqual([
      '3 exception 5',
      '3 true 4',
      '4 throw 5',
      '5 exception null',
      '5 true 6',
      '6 exception null',
      '6 next null',
    ]);
  });

  it('waits for each item of a loop that says so, before it knows whether there is one', async () => {
    const awaited = async (path: string) => {
      const found = await graph.rows(`
        select distinct n.line from flow_edge e join file f using (file)
        join flow_block d on d.file = e.file and d.block = e.target join syntax_node n on n.file = e.file and n.node = d.first
        where f.path = '${path}' and e.kind = 'await' order by 1`);
      return found.map(({ line }) => line);
    };
    expect([await awaited('each.py'), await awaited('each.js')]).toEqual([[2, 6], [2]]);
  });

  it('waits for resources that say so when they are taken and when they are let go', async () => {
    expect(await edgesFrom('async_with.py', 2, 5)).toEqual(['2 await 3', '3 await 4', '4 next 5', '5 next null']);
  });

  it('sends outwards, too, what is thrown where resources are held, for they need not swallow it', async () => {
    const held = await BuiltGraph.ofFiles({
      'one.py': 'with a:\n    raise b\nc\n',
      'two.py': 'with a:\n    with b:\n        raise c\n    d\n',
      'may.py': 'with a:\n    with b:\n        c()\n    d\n',
    });
    const ways = await held.rows(`select f.path, count(*) as n from flow_edge e join file f using (file)
      join code_unit u on u.file = e.file and u.node = e.unit
      where e.kind = 'exception' and e.target = u.exit group by f.path order by f.path`);
    held.close();
    expect(ways).toEqual([
      { path: 'one.py', n: 1n },
      { path: 'two.py', n: 1n },
    ]);
  });

  it('goes on behind resources that say so, and behind others where nothing else leads there', async () => {
    const ways = [
      ['open(p)', 'a()', 'next'],
      ['suppress(E)', 'a()', 'exception, next'],
      ['a, pytest.raises(E) as b', 'a()', 'exception, next'],
      ['open(p)', 'return a()', 'exception'],
      ['open(p)', 'while 1: a()', 'exception'],
      ['open(p)', 'raise a', 'exception'],
    ] as const;
    const sources = ways.map(
      ([manager, body], at) => [`${at}.py`, `def f():\n    with ${manager}:\n        ${body}\n    b()\n`] as const,
    );
    const held = await BuiltGraph.ofFiles(Object.fromEntries(sources));
    const found = await held.rows(`select f.path, string_agg(distinct e.kind, ', ' order by e.kind) as kinds
      from flow_edge e join file f using (file) join flow_block d on d.file = e.file and d.block = e.target
      join syntax_node n on n.file = e.file and n.node = d.first where n.line = 4 group by f.path order by f.path`);
    held.close();
    expect(found.map(({ kinds }) => kinds)).toEqual(ways.map(([, , kinds]) => kinds));
  });

  it('leaves a finally part only by jumps that happen', async () => {
    expect(await edgesFrom('dead_jump.py', 7, 7)).toEqual(['7 finally 1']);
  });

  it('lists what it does not understand with the reason', async () => {
    const wrong = await BuiltGraph.ofFiles({ 'jump.py': 'a\nbreak\n', 'error.js': 'a();\n) b;\n' });
    const rows = await wrong.rows(
      'select f.path, n.line, g.reason from flow_gap g join file f using (file) join syntax_node n using (file, node) order by all',
    );
    wrong.close();
    expect(rows.map(({ path, line, reason }) => `${path}:${line} ${reason}`)).toEqual([
      'error.js:2 syntax_error',
      'jump.py:2 unknown_jump',
    ]);
  });

  it('understands every statement of these sources', async () => {
    expect(await graph.rows('select * from flow_gap')).toEqual([]);
  });
});

const written = (arcs: readonly (readonly [number, number])[]): string =>
  arcs
    .map(([from, to]) => `${from}>${Math.max(to, 0)}`)
    .sort()
    .join(' ');
