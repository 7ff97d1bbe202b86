/** A program in which a value of SOURCE must or must not reach the argument of a SINK, by the comment of its line. */
export interface Construct {
  readonly title: string;
  readonly path: 'a.py' | 'a.ts' | 'a.js';
  readonly text: string;
}

const python = (title: string, text: string): Construct => ({ title, path: 'a.py', text });
const script = (title: string, text: string): Construct => ({ title, path: 'a.js', text });

export const constructs: readonly Construct[] = [
  python('assignment, and a later one', 'x = SOURCE\nSINK(x)  # flow\nx = 1\nSINK(x)\n'),
  python('one branch', 'x = 1\nif c:\n    x = SOURCE\nSINK(x)  # flow\n'),
  python('both branches', 'x = SOURCE\nif c:\n    x = 1\n    SINK(x)\nSINK(x)  # flow\n'),
  python('the next turn of a loop', 'def f():\n    x = 1\n    while c:\n        SINK(x)  # flow\n        x = SOURCE\n'),
  python('unpacking', 't = (SOURCE, 1)\na, b = t\nSINK(a)  # flow\nSINK(b)\n'),
  python('choice and brackets', 'SINK((SOURCE if c else 1))  # flow\nSINK(1 if SOURCE else 2)\n'),
  python('operands', "SINK('a' + SOURCE)  # flow\nSINK(f'{SOURCE}')  # flow\n"),
  python('keys', 'd = {"a": SOURCE}\nSINK(d["a"])  # flow\nSINK(d["b"])\nd["a"] = 1\nSINK(d["a"])\n'),
  python('elements', 'for x in [SOURCE]:\n    SINK(x)  # flow\n'),
  python('arguments and results', 'def f(a, b):\n    return a\nSINK(f(SOURCE, 1))  # flow\nSINK(f(1, SOURCE))\n'),
  python('calls are told apart', 'def f(a):\n    return a\nx = f(SOURCE)\ny = f(1)\nSINK(x)  # flow\nSINK(y)\n'),
  python('keywords', 'def f(a, b=1):\n    SINK(b)  # flow\n    SINK(a)\nf(b=SOURCE, a=1)\n'),
  python('rest parameters', 'def f(*a, **k):\n    SINK(a[0])\n    SINK(k["x"])  # flow\nf(1, x=SOURCE)\n'),
  python(
    'fields of instances',
    'class C:\n    def __init__(self, v):\n        self.v = v\n        self.w = 1\nc = C(SOURCE)\nSINK(c.v)  # flow\nSINK(c.w)\n',
  ),
  python(
    'fields given by a function',
    'def put(o, v):\n    o.x = v\no = make()\nput(o, SOURCE)\nSINK(o.x)  # flow\nSINK(o.y)\n',
  ),
  python('methods', 'class C:\n    def m(self, v):\n        return v\nc = C()\nSINK(c.m(SOURCE))  # flow\n'),
  python('closures', 'def f():\n    x = SOURCE\n    def g():\n        SINK(x)  # flow\n    g()\n'),
  python('generators', 'def f():\n    yield SOURCE\nfor x in f():\n    SINK(x)  # flow\n'),
  python('awaited', 'async def f():\n    return SOURCE\nasync def g():\n    SINK(await f())  # flow\n'),
  script('declarations', 'let x = SOURCE;\nSINK(x); // flow\nx = 1;\nSINK(x);\n'),
  script('objects', 'const o = { a: SOURCE, b: 1 };\nSINK(o.a); // flow\nSINK(o.b);\n'),
  script('destructuring', 'const { a, b } = { a: SOURCE, b: 1 };\nSINK(a); // flow\nSINK(b);\n'),
  script('templates and defaults', 'SINK(`a${SOURCE}`); // flow\nSINK(a ?? SOURCE); // flow\n'),
  script('arrow functions', 'const f = (a) => a;\nSINK(f(SOURCE)); // flow\nSINK(f(1));\n'),
  script('rest parameters', 'function f(...a) {\n  SINK(a[1]); // flow\n  SINK(a[0]);\n}\nf(1, SOURCE);\n'),
  script(
    'fields of instances',
    'class C {\n  constructor(v) {\n    this.v = v;\n  }\n  get() {\n    return this.v;\n  }\n}\nconst c = new C(SOURCE);\nSINK(c.v); // flow\nSINK(c.get()); // flow\nSINK(c.w);\n',
  ),
  script('a branch without braces', 'let x = SOURCE;\nif (c) x = 1;\nSINK(x); // flow\n'),
  script('closures', 'function f() {\n  const x = SOURCE;\n  return () => SINK(x); // flow\n}\n'),
  {
    title: 'typed code',
    path: 'a.ts',
    text: 'function f(a: string): string { return a; }\nSINK(f(SOURCE)); // flow\n',
  },
];
