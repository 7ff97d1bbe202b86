/**
 * A program in which a value of SOURCE must (`flow`) or must not reach the argument of a SINK, by the comment of its line, or
 * does so only if calls of unknown functions do what is guessed (`guess`).
 */
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
  python(
    'attributes that a class is given from outside',
    'class A:\n    k = 1\nclass B(A):\n    def m(self):\n        SINK(self.k)  # flow\ndef give():\n    A.k = SOURCE\ndef take():\n    SINK(A.k)  # flow\n    SINK(A().k)  # flow\n    SINK(B.k)  # flow\n    SINK(A.l)\n',
  ),
  python(
    'iterators that are gone through and taken apart',
    'class A:\n    def __init__(self, v):\n        self.v = v\n    def __iter__(self):\n        return self\n    def __next__(self):\n        return self.v\nfor x in A(SOURCE):\n    SINK(x)  # flow\nb, c = A(SOURCE)\nSINK(b)  # flow\nd, e = A(1)\nSINK(d)\n',
  ),
  python(
    'generators that make an iterator',
    'class A:\n    def __init__(self, v):\n        self.v = v\n    def __iter__(self):\n        yield self.v\nfor x in A(SOURCE):\n    SINK(x)  # flow\nb, = A(SOURCE)\nSINK(b)  # flow\nSINK([y for y in A(SOURCE)][0])  # flow\n',
  ),
  python(
    'what a running generator is sent',
    'def g():\n    x = yield 1\n    SINK(x)  # flow\ndef h():\n    x = yield 1\n    SINK(x)\na = g()\nnext(a)\na.send(SOURCE)\nfor y in a:\n    SINK(y)\nfor z in h():\n    SINK(z)\n',
  ),
  script(
    'instances do not share what a class is given',
    'class A {}\nfunction give() { A.k = SOURCE; }\nfunction take() {\nSINK(A.k); // flow\nSINK(new A().k);\n}\n',
  ),
  python('choice and brackets', 'SINK((SOURCE if c else 1))  # flow\nSINK(1 if SOURCE else 2)\n'),
  python('operands', "SINK('a' + SOURCE)  # flow\nSINK(f'{SOURCE}')  # flow\n"),
  python('keys', 'd = {"a": SOURCE}\nSINK(d["a"])  # flow\nSINK(d["b"])\nd["a"] = 1\nSINK(d["a"])\n'),
  python('elements', 'for x in [SOURCE]:\n    SINK(x)  # flow\n'),
  python('arguments and results', 'def f(a, b):\n    return a\nSINK(f(SOURCE, 1))  # flow\nSINK(f(1, SOURCE))\n'),
  python('calls are told apart', 'def f(a):\n    return a\nx = f(SOURCE)\ny = f(1)\nSINK(x)  # flow\nSINK(y)\n'),
  python(
    'a finally part that returns replaces what was returned or raised',
    'def f(a):\n    try:\n        return a\n    finally:\n        return 1\ndef g(a):\n    for _ in [1]:\n        try:\n            return a\n        finally:\n            break\n    return 2\ndef h(a):\n    try:\n        return a\n    finally:\n        a = 1\nSINK(f(SOURCE))\nSINK(g(SOURCE))\nSINK(h(SOURCE))  # flow\n',
  ),
  script(
    'so does one inside another',
    'function f(a) {\ntry { try { return a; } finally { g(); } } finally { if (a) return 1; else throw 2; }\n}\nfunction h(a) {\ntry { try { throw a; } finally { g(); } } catch (e) { return e; } finally { g(); }\n}\nSINK(f(SOURCE));\nSINK(h(SOURCE)); // flow\n',
  ),
  python(
    'calls inside calls are told apart, however deep',
    `def f0(a):\n    return a\n${[1, 2, 3, 4, 5, 6, 7].map((at) => `def f${at}(a):\n    return f${at - 1}(a)\n`).join('')}x = f7(SOURCE)\ny = f7(1)\nSINK(x)  # flow\nSINK(y)\n`,
  ),
  python(
    'parts are told apart by the call that brought them',
    'def f(a):\n    return a\nx = f({"k": SOURCE})\ny = f({"k": 1})\nSINK(x["k"])  # flow\nSINK(x["l"])\nSINK(y["k"])\n',
  ),
  python(
    'functions that call themselves',
    'def f(a, n):\n    if n:\n        return f(a, n - 1)\n    return a\nx = f(SOURCE, 3)\ny = f(1, 3)\nSINK(x)  # flow\nSINK(y)\n',
  ),
  script('a thrown value is caught', 'try { throw SOURCE; } catch (e) { SINK(e); // flow\n}\n'),
  script(
    'what a called function throws is caught around the call',
    'function f() { throw SOURCE; }\ntry { f(); } catch (e) {\nSINK(e); // flow\n}\ntry { g(); } catch (e) {\nSINK(e);\n}\n',
  ),
  script(
    'what is caught is taken apart',
    'try { throw { code: SOURCE, other: 1 }; } catch ({ code, other }) {\nSINK(code); // flow\nSINK(other);\n}\n',
  ),
  script('messages of errors', 'try { throw new Error(SOURCE); } catch (e) {\nSINK(e.message); // flow\n}\n'),
  python(
    'fields of what is raised',
    'class E(Exception):\n    def __init__(self, v):\n        self.v = v\ntry:\n    raise E(SOURCE)\nexcept E as e:\n    SINK(e.v)  # flow\n',
  ),
  python(
    'what a called function raises',
    'class E(Exception):\n    def __init__(self, v):\n        self.v = v\ndef f():\n    raise E(SOURCE)\ntry:\n    f()\nexcept E as e:\n    SINK(e.v)  # flow\n',
  ),
  python(
    'handlers of other classes',
    'class E(Exception):\n    pass\nclass F(Exception):\n    def __init__(self, v):\n        self.v = v\ntry:\n    raise F(SOURCE)\nexcept E as e:\n    SINK(e.v)\nexcept F as e:\n    SINK(e.v)  # flow\n',
  ),
  python('names of cases', 'match SOURCE:\n    case 1:\n        pass\n    case x:\n        SINK(x)  # flow\n'),
  python('sequences in cases', 'match [SOURCE, 1]:\n    case [a, b]:\n        SINK(a)  # flow\n        SINK(b)\n'),
  python(
    'members in cases',
    'class P:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\nmatch P(SOURCE, 1):\n    case P(x=a, y=b):\n        SINK(a)  # flow\n        SINK(b)\n',
  ),
  python(
    'cases with names of their own',
    'match SOURCE:\n    case (1 | 2) as y:\n        SINK(y)  # flow\n    case str() as z:\n        SINK(z)  # flow\n',
  ),
  python(
    'the rest of a sequence in a case',
    'match [1, SOURCE]:\n    case [a, *rest]:\n        SINK(a)\n        SINK(rest[0])  # flow\n',
  ),
  python(
    'generators that hand out those of others',
    'def g():\n    yield SOURCE\ndef f():\n    yield from g()\nfor x in f():\n    SINK(x)  # flow\n',
  ),
  python(
    'items of lists that are handed out',
    'def f():\n    yield from [SOURCE]\nfor x in f():\n    SINK(x)  # flow\n',
  ),
  python(
    'what a generator returns to the one around',
    'def g():\n    yield 1\n    return SOURCE\ndef f():\n    x = yield from g()\n    SINK(x)  # flow\n',
  ),
  script(
    'generators that hand out those of others',
    'function* g() { yield SOURCE; }\nfunction* f() { yield* g(); }\nfor (const x of f())\nSINK(x); // flow\n',
  ),
  script('defaults of patterns', 'const { a = SOURCE, b = 1 } = c;\nSINK(a); // flow\nSINK(b);\n'),
  script(
    'defaults of patterns of parameters',
    'function f({ a = SOURCE, b = 1 } = {}) {\nSINK(a); // flow\nSINK(b);\n}\nf();\n',
  ),
  script('defaults of places', 'const [a = SOURCE, b = 1] = c;\nSINK(a); // flow\nSINK(b);\n'),
  script(
    'promises that are settled by hand',
    'const p = new Promise((resolve) => resolve(SOURCE));\np.then((v) => {\nSINK(v); // flow\n});\n',
  ),
  script(
    'promises that are settled later',
    'async function f() {\n  const v = await new Promise((resolve, reject) => { setTimeout(() => resolve(SOURCE), 1); });\n  SINK(v); // flow\n}\n',
  ),
  script(
    'reasons of rejections',
    'new Promise((resolve, reject) => reject(SOURCE)).catch((e) => {\nSINK(e); // flow\n});\n',
  ),
  script(
    'what an awaited function throws',
    'async function f() { throw SOURCE; }\nasync function g() {\ntry { await f(); } catch (e) {\nSINK(e); // flow\n}\n}\n',
  ),
  python(
    'generators as resources',
    'import contextlib\n@contextlib.contextmanager\ndef f():\n    yield SOURCE\nwith f() as x:\n    SINK(x)  # flow\n',
  ),
  python(
    'what is raised again',
    'def f():\n    try:\n        raise E(SOURCE)\n    except Exception:\n        raise\nclass E(Exception):\n    def __init__(self, v):\n        self.v = v\ntry:\n    f()\nexcept E as e:\n    SINK(e.v)  # flow\n',
  ),
  script(
    'variables that functions inside return',
    'function f(x) { const g = () => x; return g(); }\nconst a = f(SOURCE);\nconst b = f(1);\nSINK(a); // flow\nSINK(b);\n',
  ),
  script(
    'variables that callbacks return',
    'function f(x) { return [1].map(() => x)[0]; }\nSINK(f(SOURCE)); // flow\nSINK(f(1));\n',
  ),
  python(
    'functions that are returned',
    'def f(x):\n    def g():\n        return x\n    return g\nSINK(f(SOURCE)())  # flow\n',
  ),
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
  script(
    'iterators that are gone through, taken apart and spread',
    'class A {\n  constructor(v) {\n    this.v = v;\n  }\n  [Symbol.iterator]() {\n    const v = this.v;\n    return { next: () => ({ value: v, done: false }) };\n  }\n}\nclass B {\n  constructor(v) {\n    this.list = [v];\n  }\n  *[Symbol.iterator]() {\n    yield* this.list;\n  }\n}\nfor (const x of new A(SOURCE)) SINK(x); // flow\nconst [y] = new A(SOURCE);\nSINK(y); // flow\nfor (const x of new B(SOURCE)) SINK(x); // flow\nconst [z] = new B(SOURCE);\nSINK(z); // flow\nSINK([...new B(SOURCE)][0]); // flow\nconst [u] = new B(1);\nSINK(u);\n',
  ),
  script('destructuring', 'const { a, b } = { a: SOURCE, b: 1 };\nSINK(a); // flow\nSINK(b);\n'),
  script('templates and defaults', `SINK(\`a\${SOURCE}\`); // flow\nSINK(a ?? SOURCE); // flow\n`),
  script(
    'getters',
    'class C {\n  constructor(v) {\n    this.v = v;\n  }\n  get x() {\n    return this.v;\n  }\n  get y() {\n    return 1;\n  }\n}\nSINK(new C(SOURCE).x); // flow\nSINK(new C(1).x);\nSINK(new C(SOURCE).y);\n',
  ),
  script(
    'setters',
    'class C {\n  get x() {\n    return this.v;\n  }\n  set x(value) {\n    SINK(value); // flow\n    this.v = value;\n  }\n}\nconst a = new C();\na.x = SOURCE;\nSINK(a.x); // flow\nSINK(a.v); // flow\nconst b = new C();\nb.x = 1;\nSINK(b.x);\n',
  ),
  script(
    'setters that take nothing',
    'class C {\n  get x() {\n    return 1;\n  }\n  set x(value) {}\n}\nconst a = new C();\na.x = SOURCE;\nSINK(a.x);\n',
  ),
  script(
    'getters and setters of object literals',
    'const o = {\n  v: 0,\n  get x() {\n    return this.v;\n  },\n  set x(value) {\n    this.v = value;\n  },\n};\no.x = SOURCE;\nSINK(o.x); // flow\nconst p = {\n  get x() {\n    return 1;\n  },\n};\nSINK(p.x);\n',
  ),
  script(
    'comparisons',
    'SINK(SOURCE === 1);\nSINK(SOURCE !== 1);\nSINK(SOURCE < 1);\nSINK(!SOURCE);\nSINK(SOURCE instanceof Object);\nSINK("a" in SOURCE);\nSINK(typeof SOURCE);\nSINK(SOURCE + 1); // flow\nSINK(-SOURCE); // flow\n',
  ),
  script('flat lists', 'const a = [[SOURCE], [1]].flat();\nSINK(a[0]); // flow\nSINK([[1], [2]].flat()[0]);\n'),
  script('arrow functions', 'const f = (a) => a;\nSINK(f(SOURCE)); // flow\nSINK(f(1));\n'),
  script('rest parameters', 'function f(...a) {\n  SINK(a[1]); // flow\n  SINK(a[0]);\n}\nf(1, SOURCE);\n'),
  script(
    'fields of instances',
    'class C {\n  constructor(v) {\n    this.v = v;\n  }\n  get() {\n    return this.v;\n  }\n}\nconst c = new C(SOURCE);\nSINK(c.v); // flow\nSINK(c.get()); // flow\nSINK(c.w);\n',
  ),
  script(
    'fields that the constructor of the supertype writes',
    'class A {\n  constructor(v) {\n    this.v = v;\n  }\n  m() {\n    return this.v;\n  }\n}\nclass B extends A {\n  constructor(v) {\n    super(v);\n  }\n  m() {\n    return super.m();\n  }\n}\nconst b = new B(SOURCE);\nSINK(b.v); // flow\nSINK(b.m()); // flow\nSINK(new B(1).v);\n',
  ),
  python(
    'fields that the constructor of the supertype writes',
    'class A:\n    def __init__(self, v):\n        self.v = v\n    def m(self):\n        return self.v\nclass B(A):\n    def __init__(self, v):\n        super().__init__(v)\n    def m(self):\n        return super().m()\nb = B(SOURCE)\nSINK(b.v)  # flow\nSINK(b.m())  # flow\nSINK(B(1).v)\n',
  ),
  script(
    'fields of what functions make',
    'function C(v) {\n  this.v = v;\n}\nC.prototype.get = function () {\n  return this.v;\n};\nconst c = new C(SOURCE);\nSINK(c.v); // flow\nSINK(c.get()); // flow\nSINK(c.w);\nSINK(new C(1).v);\n',
  ),
  script(
    'functions called on objects',
    'const o = {\n  v: SOURCE,\n  f: function () {\n    return this.v;\n  },\n};\nSINK(o.f()); // flow\n',
  ),
  script('a branch without braces', 'let x = SOURCE;\nif (c) x = 1;\nSINK(x); // flow\n'),
  script('closures', 'function f() {\n  const x = SOURCE;\n  return () => SINK(x); // flow\n}\n'),
  {
    title: 'typed code',
    path: 'a.ts',
    text: 'function f(a: string): string { return a; }\nSINK(f(SOURCE)); // flow\n',
  },
  python('the other branch', 'x = 1\nif c:\n    x = SOURCE\nelse:\n    SINK(x)\n'),
  python('removed', 'x = SOURCE\ndel x\nx = 1\nSINK(x)\n'),
  python('handlers', 'try:\n    x = SOURCE\n    g()\nexcept E:\n    x = 1\n    SINK(x)\nelse:\n    SINK(x)  # flow\n'),
  python(
    'exceptions',
    'try:\n    raise ValueError(SOURCE)\nexcept ValueError as e:\n    SINK(e.args[0])  # flow\n    SINK(e.args[1])\n    SINK(str(e))  # flow\n    SINK(1)\n',
  ),
  python('comprehensions', 'x = [y for y in [SOURCE]]\nSINK(x[0])  # flow\nSINK([1 for y in [SOURCE]][0])\n'),
  python('the element of a comprehension', 'SINK([g(y) or y for y in [SOURCE]][3])  # flow\n'),
  python(
    'get and setdefault',
    'd = {}\nd["a"] = SOURCE\nSINK(d.get("a"))  # flow\nSINK(d.get("b"))\nSINK(d.setdefault("a", 1))  # flow\n',
  ),
  python(
    'pairs of a mapping',
    'd = {"a": SOURCE}\nfor k, v in d.items():\n    SINK(v)  # flow\n    SINK(k)\nfor v in d.values():\n    SINK(v)  # flow\n',
  ),
  python(
    'mappings of keywords',
    'from types import SimpleNamespace\nd = dict(a=SOURCE, b=1)\nSINK(d["a"])  # flow\nSINK(d["b"])\nd.update(b=SOURCE, c=1)\nSINK(d["b"])  # flow\nSINK(d["c"])\nn = SimpleNamespace(a=SOURCE, b=1)\nSINK(n.a)  # flow\nSINK(n.b)\n',
  ),
  python(
    'mappings with defaults',
    'from collections import defaultdict\nd = defaultdict(list)\nd["a"].append(SOURCE)\nSINK(d["a"][0])  # flow\nSINK(d["b"][0])\ne = defaultdict(int, {"a": SOURCE})\nSINK(e["a"])  # flow\nSINK(e["b"])\n',
  ),
  python('an item taken out', 'd = {"a": SOURCE}\nk, v = d.popitem()\nSINK(v)  # flow\nSINK(k)\n'),
  python('appended', 'l = []\nl.append(SOURCE)\nSINK(l[0])  # flow\nm = []\nSINK(m[0])\n'),
  python('spread arguments', 'def f(a, b):\n    SINK(a)\n    SINK(b)  # flow\nt = (1, SOURCE)\nf(*t)\n'),
  python('spread keywords', 'def f(a, b):\n    SINK(a)\n    SINK(b)  # flow\nd = {"a": 1, "b": SOURCE}\nf(**d)\n'),
  python('starred targets', 'a, *b = 1, SOURCE, 2\nSINK(a)\nSINK(b[0])  # flow\n'),
  python('nested targets', '(a, (b, c)) = (1, (2, SOURCE))\nSINK(a)\nSINK(b)\nSINK(c)  # flow\n'),
  python(
    'managed resources',
    'class C:\n    def __enter__(self):\n        return SOURCE\n    def __exit__(self, *a):\n        pass\nwith C() as x:\n    SINK(x)  # flow\n',
  ),
  python('values of a module', 'x = SOURCE\ndef f():\n    SINK(x)  # flow\nf()\n'),
  python('given to globals', 'x = 1\ndef f():\n    global x\n    x = SOURCE\nf()\nSINK(x)  # flow\n'),
  python('defaults', 'def f(a=SOURCE, b=1):\n    SINK(a)  # flow\n    SINK(b)\nf()\n'),
  python('lambdas', 'f = lambda a: a\nSINK(f(SOURCE))  # flow\nSINK(f(1))\n'),
  python(
    'functions as arguments',
    'def call(f, v):\n    return f(v)\ndef same(a):\n    return a\nSINK(call(same, SOURCE))  # flow\n',
  ),
  python(
    'functions given to built-in ones',
    'SINK(list(map(lambda a: a, [SOURCE]))[0])  # flow\nSINK(list(map(lambda a: 1, [SOURCE]))[0])\n',
  ),
  python(
    'fields of classes',
    'class C:\n    x = SOURCE\n    y = 1\nSINK(C.x)  # flow\nSINK(C.y)\nSINK(C().x)  # flow\n',
  ),
  python('properties', 'class C:\n    @property\n    def x(self):\n        return SOURCE\nSINK(C().x)  # flow\n'),
  python(
    'properties of what an object holds',
    'class C:\n    def __init__(self, v):\n        self._v = v\n    @property\n    def x(self):\n        return self._v\n    @property\n    def y(self):\n        return 1\nSINK(C(SOURCE).x)  # flow\nSINK(C(1).x)\nSINK(C(SOURCE).y)\n',
  ),
  python(
    'setters',
    'class C:\n    @property\n    def x(self):\n        return self._v\n    @x.setter\n    def x(self, value):\n        SINK(value)  # flow\n        self._v = value\na = C()\na.x = SOURCE\nSINK(a.x)  # flow\nSINK(a._v)  # flow\nb = C()\nb.x = 1\nSINK(b.x)\n',
  ),
  python(
    'setters that take nothing',
    'class C:\n    @property\n    def x(self):\n        return 1\n    @x.setter\n    def x(self, value):\n        pass\na = C()\na.x = SOURCE\nSINK(a.x)\n',
  ),
  python(
    'augmented assignments of properties',
    'class C:\n    def __init__(self):\n        self._v = 0\n    @property\n    def x(self):\n        return self._v\n    @x.setter\n    def x(self, value):\n        self._v = value\na = C()\na.x += SOURCE\nSINK(a.x)  # flow\n',
  ),
  python(
    'properties of some of the objects',
    'class C:\n    @property\n    def x(self):\n        return 1\nclass D:\n    def __init__(self):\n        self.x = SOURCE\ndef f(o):\n    SINK(o.x)  # flow\nf(C())\nf(D())\n',
  ),
  python(
    'items that methods give and take',
    'class C:\n    def __init__(self):\n        self.held = None\n    def __setitem__(self, key, value):\n        SINK(key)\n        self.held = value\n    def __getitem__(self, key):\n        return self.held\na = C()\na["k"] = SOURCE\nSINK(a["k"])  # flow\nb = C()\nb["k"] = 1\nSINK(b["k"])\n',
  ),
  python(
    'keys of items that methods give',
    'class C:\n    def __getitem__(self, key):\n        return key\nSINK(C()[SOURCE])  # flow\nSINK(C()[1])\n',
  ),
  python(
    'what is left of a mapping',
    'match {"a": 1, "b": SOURCE}:\n    case {"a": x, **rest}:\n        SINK(rest["b"])  # flow\n        SINK(rest["a"])\n        SINK(x)\nmatch {"a": SOURCE, "b": 1}:\n    case {"a": x, **rest}:\n        SINK(x)  # flow\n        SINK(rest["b"])\n        SINK(rest["a"])\n',
  ),
  python(
    'comparisons',
    'SINK(SOURCE == 1)\nSINK(SOURCE in [1])\nSINK(not SOURCE)\nSINK(SOURCE is None)\nSINK(1 < SOURCE < 3)\nSINK(SOURCE + 1)  # flow\n',
  ),
  python('assigned inside', 'if (x := SOURCE):\n    SINK(x)  # flow\n'),
  python(
    'decorators that keep',
    'import functools\ndef d(f):\n    @functools.wraps(f)\n    def w(*a):\n        return f(*a)\n    return w\n@d\ndef f(a):\n    return a\nSINK(f(SOURCE))  # flow\n',
  ),
  python(
    'unknown functions',
    'SINK(unknown(SOURCE))  # guess\nSINK(module.unknown(SOURCE))  # guess\nSINK(unknown(1))\n',
  ),
  python(
    'functions given to unknown ones',
    'SINK(unknown(lambda x: [x], SOURCE)[0])  # guess\nSINK(unknown(lambda x: 1, SOURCE))\nunknown(SOURCE, lambda y: SINK(y))  # guess\n',
  ),
  python(
    'what functions given to unknown ones get may be in a collection',
    'def f(x):\n    return x + "!"\nSINK(unknown(f, [SOURCE]))  # guess\nSINK(f(1))\n',
  ),
  python(
    'results of unknown functions taken apart',
    'a, b = unknown(SOURCE, 1)\nSINK(a)  # guess\nSINK(b)\nc, d = unknown(SOURCE)\nSINK(c)\nSINK(d)\n',
  ),
  python(
    'what is handed over piece by piece',
    'def f(*a, **k):\n    SINK(unknown(*a))  # guess\n    SINK(unknown(**k))\nf(SOURCE)\n',
  ),
  python(
    'objects with unknown methods',
    'def f(o, p):\n    o.keep(SOURCE)\n    SINK(o.kept)  # guess\n    SINK(o)\n    SINK(p.kept)\n',
  ),
  python(
    'modules keep nothing of what their functions are given',
    'import somewhere\nsomewhere.keep(SOURCE)\nSINK(somewhere.kept)\n',
  ),
  python(
    'what is built in, and what models speak of, is no unknown function',
    'import json\nSINK(len(SOURCE))\nSINK(json.detect_encoding(SOURCE))\nSINK(json.loads(SOURCE))  # flow\n',
  ),
  python(
    'classes derived from unknown ones',
    'from somewhere import Base\nclass A(Base):\n    pass\nclass B(A):\n    def __init__(self, x):\n        pass\nclass C:\n    def __init__(self, x):\n        pass\nSINK(A(SOURCE).kept)  # guess\nSINK(B(SOURCE).kept)  # guess\nSINK(C(SOURCE).kept)\n',
  ),
  python('calls of instances', 'class C:\n    def __call__(self, a):\n        return a\nSINK(C()(SOURCE))  # flow\n'),
  python(
    'inherited methods',
    'class A:\n    def m(self, a):\n        return a\nclass B(A):\n    pass\nSINK(B().m(SOURCE))  # flow\n',
  ),
  python('the next of an iterator', 'SINK(next(iter([SOURCE])))  # flow\n'),
  python(
    'operators of classes',
    'class C:\n    def __getitem__(self, k):\n        return SOURCE\nSINK(C()[0])  # flow\n',
  ),
  script('other branch', 'let x = 1;\nif (c) {\n  x = SOURCE;\n} else {\n  SINK(x);\n}\n'),
  script(
    'cases',
    'let x = 1;\nswitch (c) {\n  case 1:\n    x = SOURCE;\n    break;\n  case 2:\n    SINK(x);\n}\nSINK(x); // flow\n',
  ),
  script('spread elements', 'const a = [SOURCE];\nconst b = [...a, 1];\nSINK(b[0]); // flow\n'),
  script('spread objects', 'const a = { x: SOURCE, y: 1 };\nconst b = { ...a };\nSINK(b.x); // flow\nSINK(b.y);\n'),
  script('the rest of an object', 'const { y, ...r } = { x: SOURCE, y: 1 };\nSINK(r.x); // flow\nSINK(y);\n'),
  script(
    'destructured parameters',
    'function f({ a, b }) {\n  SINK(a); // flow\n  SINK(b);\n}\nf({ a: SOURCE, b: 1 });\n',
  ),
  script(
    'functions given to methods of collections',
    '[SOURCE].forEach((x) => SINK(x)); // flow\nSINK([SOURCE].map((x) => x)[0]); // flow\nSINK([SOURCE].map((x) => 1)[0]);\n',
  ),
  script(
    'promises',
    'Promise.resolve(SOURCE).then((x) => SINK(x)); // flow\nasync function f() { return SOURCE; }\nf().then((x) => SINK(x)); // flow\n',
  ),
  script('class fields', 'class C {\n  x = SOURCE;\n  y = 1;\n}\nconst c = new C();\nSINK(c.x); // flow\nSINK(c.y);\n'),
  script('static fields', 'class C {\n  static x = SOURCE;\n}\nSINK(C.x); // flow\n'),
  script('maps', "const m = new Map();\nm.set('a', SOURCE);\nSINK(m.get('a')); // flow\nSINK(m.get('b'));\n"),
  script('sets', 'const s = new Set();\ns.add(SOURCE);\nfor (const x of s) SINK(x); // flow\n'),
  script('generators', 'function* f() {\n  yield SOURCE;\n}\nfor (const x of f()) SINK(x); // flow\n'),
  script('callbacks', 'function call(f, v) {\n  f(v);\n}\ncall((x) => SINK(x), SOURCE); // flow\n'),
  script('methods of objects', 'const o = { same(x) { return x; } };\nSINK(o.same(SOURCE)); // flow\n'),
  script('optional access', 'const o = { a: SOURCE };\nSINK(o?.a); // flow\n'),
  script('logical assignment', 'let x;\nx ??= SOURCE;\nSINK(x); // flow\n'),
  script(
    'unknown functions',
    'SINK(unknown(SOURCE)); // guess\nSINK(lib.unknown(SOURCE)); // guess\nSINK(unknown(1));\n',
  ),
  script(
    'functions given to unknown ones',
    'SINK(unknown((x) => x, SOURCE)); // guess\nSINK(unknown((x) => 1, SOURCE));\nunknown(SOURCE, (y) => SINK(y)); // guess\n',
  ),
  script(
    'results of unknown functions taken apart',
    'const [a, b] = unknown(SOURCE, 1);\nSINK(a); // guess\nSINK(b);\nconst { c } = unknown(SOURCE);\nSINK(c); // guess\n',
  ),
  script(
    'classes derived from unknown ones',
    "import { Base } from 'somewhere';\nclass A extends Base {}\nclass C {}\nSINK(new A(SOURCE).kept); // guess\nSINK(new C(SOURCE).kept);\n",
  ),
];
