import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

/** What a source must give: `line name < lines` for each use, with the lines of the definitions that may reach it; `!` marks one that may find no value. */
interface Expected {
  readonly text: string;
  readonly reaching: string;
}

const sources: Readonly<Record<string, Expected>> = {
  'kill.py': { text: 'x = 1\nx = 2\nprint(x)\n', reaching: '3 x < 2' },
  'branch.py': { text: 'if a():\n    x = 1\nelse:\n    x = 2\nprint(x)\n', reaching: '5 x < 2 4' },
  'one_branch.py': { text: 'if a():\n    x = 1\nprint(x)\n', reaching: '3 x! < 2' },
  'loop.py': {
    text: 'def f(n):\n    x = 0\n    while n:\n        print(x)\n        x = n\n    return x\n',
    reaching: '3 n < 1, 4 x < 2 5, 5 n < 1, 6 x < 2 5',
  },
  'for.py': { text: 'i = 0\nfor i in y():\n    print(i)\nprint(i)\n', reaching: '3 i < 2, 4 i < 1 2' },
  'augmented.py': { text: 'x = 1\nx += 1\nprint(x)\n', reaching: '2 x < 1, 3 x < 2' },
  'delete.py': { text: 'x = 1\ndel x\nprint(x)\n', reaching: '3 x! <' },
  'destructured.py': { text: 'a, (b, *c) = d()\nprint(a, b, c)\n', reaching: '2 a < 1, 2 b < 1, 2 c < 1' },
  'swap.py': { text: 'a, b = 1, 2\na, b = b, a\nprint(a)\n', reaching: '2 a < 1, 2 b < 1, 3 a < 2' },
  'shared.py': {
    text: 'a = [1]\nb = a\na[0] = a = b\nprint(a)\nb = c = a\nprint(b, c)\n',
    reaching: '2 a < 1, 3 a < 1, 3 b < 2, 4 a < 3, 5 a < 3, 6 b < 5, 6 c < 5',
  },
  'shared_branch.py': {
    text: 'a = {}\na[0] = a = b() if a else c()\nprint(a)\n',
    reaching: '2 a < 1, 2 a < 1, 3 a < 2',
  },
  'shared.js': {
    text: 'let a = [1], b = a;\na[0] = a = b;\nshow(a);\n',
    reaching: '1 a < 1, 2 a < 1, 2 b < 1, 3 a < 2',
  },
  'shared_function.js': {
    text: 'let t = {}, u;\nu = t.T = function () {};\nshow(u, t.T);\n',
    reaching: '2 t < 1, 3 t < 1, 3 t.T < 2, 3 u < 2',
  },
  'default.js': {
    text: 'function f(o, a, b = (a = 1)) {\n  let n = 1;\n  const {\n    x = (n = 2)\n  } = o;\n  return [n, a, x];\n}\n',
    reaching: '5 o < 1, 6 a < 1, 6 n < 2 4, 6 x < 4',
  },
  'default_item.ts': {
    text: 'function f(o: any) {\n  let n = 1;\n  for (const {\n    x = (n = 2)\n  } of o) ;\n  return n;\n}\n',
    reaching: '5 o < 1, 6 n < 2 4',
  },
  'several.js': {
    text: 'function f(v) {\n  var a = v && g(),\n    b = !a && h(),\n    c = b ? a : 1;\n  return c;\n}\n',
    reaching: '2 v < 1, 3 a < 2, 4 a < 2, 4 b < 3, 5 c < 4',
  },
  'left_over.js': {
    text: 'function f(a, v) {\n  g([a && 1, v],\n    a && (v = 2));\n  return v;\n}\n',
    reaching: '2 a < 1, 2 v < 1, 3 a < 1, 4 v < 1 3',
  },
  'left_over.py': {
    text: 'def f(a, v):\n    return g([a and 1, v], a and\n        (v := 2), v)\n',
    reaching: '2 a < 1, 2 a < 1, 2 v < 1, 3 v < 1 3',
  },
  'object_first.js': {
    text: 'function f(o, c) {\n  o.g(c &&\n    (o = 1));\n}\n',
    reaching: '2 c < 1, 2 o < 1',
  },
  'caught_default.js': {
    text: 'function f(a) {\n  try {\n    g();\n  } catch ({\n    m = (a = 2) }) {\n    show(a, m);\n  }\n}\n',
    reaching: '6 a < 1 5, 6 m < 5',
  },
  'value_first.js': {
    text: 'function f(v, a) {\n  [\n    a = (v = 1)\n  ] = [v];\n  return v;\n}\n',
    reaching: '4 v < 1, 5 v < 1 3',
  },
  'tested_assignment.js': {
    text: 'let v = 1;\nif (v &&= f()) show(v);\nwhile (v ||= 3)\n  show(v);\n',
    reaching: '2 v < 1, 2 v < 1 2, 3 v < 1 2 3, 4 v < 1 2 3',
  },
  'inside.py': {
    text: 'def f(v):\n    return g((a := v and 1), a if a else v)\n',
    reaching: '2 a < 2, 2 a < 2, 2 v < 1, 2 v < 1',
  },
  'try.py': {
    text: 'x = 0\ntry:\n    x = f()\n    x = g()\nexcept E as e:\n    print(x, e)\nprint(x)\n',
    reaching: '6 e < 5, 6 x < 1 3 4, 7 x < 1 3 4',
  },
  'handler_name.py': {
    text: 'e = 1\ntry:\n    f()\nexcept E as e:\n    pass\nprint(e)\n',
    reaching: '6 e! < 1',
  },
  'finally.py': {
    text: 'def f():\n    x = 0\n    try:\n        x = g()\n    finally:\n        print(x)\n    return x\n',
    reaching: '6 x < 2 4, 7 x < 2 4',
  },
  'with.py': { text: 'with f() as (a, b), g(a) as c:\n    print(b, c)\n', reaching: '1 a < 1, 2 b < 1, 2 c < 1' },
  'swallowed.py': {
    text: 'x = 0\nwith suppress(E):\n    x = f()\n    x = g()\nprint(x)\n',
    reaching: '5 x < 1 3 4',
  },
  'held.py': { text: 'x = 0\nwith open(p) as s:\n    x = f()\n    x = g()\nprint(x)\n', reaching: '5 x < 4' },
  'thrown.py': {
    text: 'x = 0\nwith s():\n    x = f()\n    if x: raise E\n    x = g()\nprint(x)\n',
    reaching: '4 x < 3, 6 x < 3 5',
  },
  'forever.py': { text: 'while 1:\n    x = 1\n    if x: break\nprint(x)\n', reaching: '3 x < 2, 4 x < 2' },
  'walrus.py': { text: 'if (n := f()) and n > 1:\n    print(n)\n', reaching: '1 n < 1, 2 n < 1' },
  'match.py': {
    text: 'match f():\n    case [a, *b] if a:\n        print(b)\n    case {"k": c, **d}:\n        print(c, d)\n    case P(x=e) as w:\n        print(e, w)\n',
    reaching: '2 a < 2, 3 b < 2, 5 c < 4, 5 d < 4, 7 e < 6, 7 w < 6',
  },
  'import.py': { text: 'import os.path\nfrom a import b as c\nprint(os, c)\n', reaching: '3 c < 2, 3 os < 1' },
  'parameters.py': {
    text: 'def f(a, *b, c=1, **d):\n    a = b\n    return a, c, d\n',
    reaching: '2 b < 1, 3 a < 2, 3 c < 1, 3 d < 1',
  },
  'comprehension.py': {
    text: 'def f(x):\n    y = 1\n    z = [q + y for q in x if q]\n    y = 2\n    return z, y\n',
    reaching: '3 q < 3, 3 q < 3, 3 x < 1, 3 y < 2, 5 y < 4, 5 z < 3',
  },
  'comprehension_walrus.py': {
    text: 'def f(x):\n    w = 0\n    [w := q for q in x]\n    return w\n',
    reaching: '3 q < 3, 3 x < 1, 4 w < 2 3',
  },
  'comprehension_name.py': {
    text: 'def f(x):\n    return [x for x in x]\n',
    reaching: '2 x < 1, 2 x < 2',
  },
  'generator.py': {
    text: 'def f(x):\n    y = 1\n    z = (y for q in x)\n    y = 2\n    return z\n',
    reaching: '3 x < 1, 3 y < 2 4, 5 z < 3',
  },
  'closure.py': {
    text: 'def f():\n    x = 1\n    def g():\n        nonlocal x\n        print(x)\n        x = 2\n    g()\n    x = 3\n    print(x)\n',
    reaching: '5 x < 2 6 8, 7 g < 3, 9 x < 6 8',
  },
  'global.py': {
    text: 'x = 1\ndef f():\n    global x\n    x = 2\nf()\nprint(x)\n',
    reaching: '5 f < 2, 6 x < 1 4',
  },
  'class.py': {
    text: 'x = 1\nclass A:\n    y = x\n    x = x\n    z = x\nx = 2\n',
    reaching: '3 x! < 1 6, 4 x! < 1 6, 5 x < 4',
  },
  'decorated.py': {
    text: 'x = 1\n@x\ndef f(a=x):\n    return a\nx = 2\nf()\n',
    reaching: '2 x < 1, 3 x < 1, 4 a < 3, 6 f < 3',
  },
  'short_circuit.py': {
    text: 'x = 0\ny = x + (f() and (x := 1)) + x\nprint(x)\n',
    reaching: '2 x < 1, 2 x < 1 2, 3 x < 1 2',
  },
  'unreachable.py': {
    text: 'def f():\n    x = 1\n    return x\n    x = 2\n    return x\n',
    reaching: '3 x < 2, 5 x <',
  },
  'annotated.py': { text: 'x: int\nprint(x)\ny: int = 1\nprint(y)\n', reaching: '2 x! <, 4 y < 3' },
  'fields.py': {
    text: 'class A:\n    def m(self, a):\n        self.x = 1\n        self.x = 2\n        a.b = self.x\n        a[0] = 3\n        print(a)\n        a = 4\n        print(a.b)\n',
    reaching: '3 self < 2, 4 self < 2, 5 a < 2, 5 self < 2, 5 self.x < 4, 6 a < 2, 7 a < 2 5 6, 9 a < 8, 9 a.b <',
  },
  'hoisted.js': { text: 'f();\nfunction f() {}\nf();\n', reaching: '1 f < 2, 3 f < 2' },
  'var.js': { text: 'function f() {\n  g(x);\n  var x = 1;\n  g(x);\n}\n', reaching: '2 x! <, 4 x < 3' },
  'let.js': {
    text: 'for (const k of ks()) {\n  let x;\n  g(x);\n  x = k;\n  g(x);\n}\n',
    reaching: '3 x < 2, 4 k < 1, 5 x < 4',
  },
  'logical.js': {
    text: 'let x = f();\nx ||= g();\nx ??= x;\nh(x);\n',
    reaching: '2 x < 1, 3 x < 1 2, 3 x < 1 2, 4 x < 1 2 3',
  },
  'update.js': {
    text: 'let i = 0;\ng(i++, i);\nfor (; i < 9; i++) {}\n',
    reaching: '2 i < 1, 2 i < 2, 3 i < 2 3, 3 i < 2 3',
  },
  'switch.js': {
    text: 'let x = 0;\nswitch (f()) {\n  case 1: x = 1;\n  case 2: g(x); break;\n  default: x = 2;\n}\ng(x);\n',
    reaching: '4 x < 1 3, 7 x < 1 3 5',
  },
  'patterns.ts': {
    text: 'function f({ a, b: { c = a } }: any, [d, ...e]: any[]) {\n  [a, d] = [d, a];\n  return { a, c, e };\n}\n',
    reaching: '1 a < 1, 2 a < 1, 2 d < 1, 3 a < 2, 3 c < 1, 3 e < 1',
  },
  'catch.ts': {
    text: 'let x = 0;\ntry {\n  x = f();\n} catch ({ message }) {\n  g(x, message);\n} finally {\n  x = 2;\n}\ng(x);\n',
    reaching: '5 message < 4, 5 x < 1 3, 9 x < 7',
  },
  'optional.ts': { text: 'let x = 0;\na?.b(x = 1);\ng(x);\n', reaching: '3 x < 1 2' },
  'captured.tsx': {
    text: 'function f() {\n  let x = 1;\n  const g = () => x;\n  x = 2;\n  return g(x);\n}\n',
    reaching: '3 x < 2 4, 5 g < 3, 5 x < 4',
  },
  'this.ts': {
    text: 'class A {\n  m() {\n    this.x = 1;\n    if (this.x) this.x = 2;\n    return this.x;\n  }\n}\n',
    reaching: '4 this.x < 3, 5 this.x < 3 4',
  },
};

describe('Reaching definitions', () => {
  let graph: BuiltGraph;
  const found = new Map<string, string>();
  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(
      Object.fromEntries(Object.entries(sources).map(([path, { text }]) => [path, text])),
    );
    const rows = await graph.rows(`
      select f.path, n.line, n.start, n."end", u.unset,
        (select string_agg(distinct d.line, ' ' order by d.line) from reaching_definition r
          join syntax_node d on d.file = r.file and d.node = r.definition where r.file = u.file and r.use = u.node) as lines
      from use_site u join file f using (file) join syntax_node n on n.file = u.file and n.node = u.node
      order by f.path, n.line, n.start, n."end"`);
    for (const path of Object.keys(sources)) {
      const { text } = sources[path] as Expected;
      const uses = rows
        .filter((row) => row.path === path)
        .map(({ line, start, end, unset, lines }) =>
          `${line} ${text.slice(Number(start), Number(end))}${unset ? '!' : ''} < ${lines ?? ''}`.trim(),
        );
      found.set(path, uses.sort().join(', '));
    }
  });
  afterAll(() => graph?.close());

  it.each(Object.entries(sources))('%s: each use finds what may have been written', (path, { reaching }) => {
    expect(found.get(path)).toBe(reaching.split(', ').sort().join(', '));
  });

  it('is exact when no other definition can reach the use', async () => {
    const rows = await graph.rows(`
      select f.path, u.line, r.certainty from reaching_definition r join file f using (file)
      join syntax_node u on u.file = r.file and u.node = r.use
      where f.path in ('kill.py', 'branch.py', 'one_branch.py', 'this.ts') order by all`);
    expect(rows.map(({ path, line, certainty }) => `${path}:${line} ${certainty}`)).toEqual([
      'branch.py:5 one_of',
      'branch.py:5 one_of',
      'kill.py:3 exact',
      'one_branch.py:3 one_of',
      'this.ts:4 heuristic',
      'this.ts:5 heuristic',
      'this.ts:5 heuristic',
    ]);
  });

  it('counts what the pairs say', async () => {
    expect(
      await graph.rows(`
        select 'use' as wrong from use_site u left join (select file, use as node, count(*) as n from reaching_definition group by all) r
          using (file, node) where u.definitions <> coalesce(r.n, 0)
        union all select 'definition' from definition_site d
          left join (select file, definition as node, count(*) as n from reaching_definition group by all) r
          using (file, node) where d.uses <> coalesce(r.n, 0)`),
    ).toEqual([]);
  });
});
