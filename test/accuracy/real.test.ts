import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BuiltGraph, temporaryFolder } from '../tools/built-graph.ts';
import { calleesOf } from './callees.ts';
import { calleeFacts } from './real/callee-facts.ts';
import { packageName, withoutBuildOutput } from './real/packages.ts';
import { sampleFiles } from './real/sample.ts';
import { typescriptFacts } from './real/typescript-facts.ts';
import { scoreCallees } from './score-callees.ts';

const texts = {
  'a.ts': 'export class Shape { area = 1; }\n',
  'b.ts': "import { Shape } from './a';\nconst shape = new Shape();\nshape.area;\nparseInt('1');\nnowhere;\n",
};
const files = Object.entries(texts).map(([file, text]) => ({ case: 'p', file, text }));

describe('What the language service says about a package', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names the place, a place outside, or none, and which identifiers are members', () => {
    folder = temporaryFolder(texts);
    const facts = typescriptFacts({ name: 'p', folder, files }, files.slice(1));
    const of = (name: string, line: number) => facts.find((fact) => fact.name === name && fact.line === line);
    expect(of('area', 3)).toMatchObject({ isMember: true, expected_defs: [{ file: 'a.ts', line: 1, col: 22 }] });
    expect(of('Shape', 2)).toMatchObject({ isMember: false, expected_defs: [{ file: 'a.ts', line: 1, col: 14 }] });
    expect(of('shape', 2)).toMatchObject({ self: true });
    expect(facts.filter(({ isCalled }) => isCalled).map(({ name }) => name)).toEqual(['Shape', 'parseInt']);
    expect(calleeFacts(facts, files)).toMatchObject([
      { kind: 'callee', name: 'Shape', expected_defs: [{ file: 'a.ts', line: 1, col: 22 - 8 }] },
      { kind: 'callee', name: 'parseInt', expected_defs: [] },
    ]);
    expect(of('parseInt', 4)).toMatchObject({ external: true, expected_defs: [] });
    expect(of('nowhere', 5)).toMatchObject({ unresolved: true, expected_defs: [] });
  });

  it('names what an import or a property of its name alone stands for, too', () => {
    const sources = {
      'a.ts': 'export const one = 1;\n',
      'b.ts': "import { one } from './a';\nexport const all = { one };\nall.one;\n",
    };
    folder = temporaryFolder(sources);
    const written = Object.entries(sources).map(([file, text]) => ({ case: 'p', file, text }));
    const facts = typescriptFacts({ name: 'p', folder, files: written }, written.slice(1));
    const places = (line: number) =>
      facts
        .filter((fact) => fact.name === 'one' && fact.line === line)
        .map(({ expected_defs }) => expected_defs.map((place) => `${place.file}:${place.line}`));
    expect(places(2)).toEqual([['b.ts:1', 'a.ts:1']]);
    expect(places(3)).toEqual([['b.ts:2', 'b.ts:1', 'a.ts:1']]);
  });

  it('names what the export object is given at the end of a chain of assignments', () => {
    const sources = {
      'a.js': 'module.exports = exports = f;\nfunction f() {}\n',
      'b.js': "const g = require('./a');\ng();\n",
    };
    folder = temporaryFolder(sources);
    const written = Object.entries(sources).map(([file, text]) => ({ case: 'p', file, text }));
    const [, called] = typescriptFacts({ name: 'p', folder, files: written }, written.slice(1)).filter(
      ({ name }) => name === 'g',
    );
    expect(called?.expected_defs.map(({ file, line }) => `${file}:${line}`)).toContain('a.js:2');
  });
});

it('A seed chooses the same files, another seed others', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ case: 'p', file: `f${at}.ts`, text: '' }));
  const names = (seed: number) => sampleFiles(many, 5, seed).map(({ file }) => file);
  expect(names(1)).toHaveLength(5);
  expect(names(1)).toEqual(names(1));
  expect(names(1)).not.toEqual(names(2));
});

it('A package is asked for with its registry', () => {
  expect(packageName('pypi:attrs==25.1.0')).toEqual(['pypi', 'attrs==25.1.0']);
  expect(packageName('npm:@scope/name')).toEqual(['npm', '@scope/name']);
  expect(() => packageName('attrs')).toThrow('attrs is no package: npm:<name> or pypi:<name> is asked for.');
  expect(() => packageName('gem:rake')).toThrow('gem:rake is no package');
});

it('Scripts with their declarations beside them were made by a build', () => {
  const all = ['a.js', 'a.d.ts', 'b.cjs', 'b.d.cts', 'c.js', 'd.cjs', 'd.d.ts', 'e.ts'];
  const left = withoutBuildOutput(all.map((file) => ({ case: 'p', file, text: '' }))).map(({ file }) => file);
  expect(left).toEqual(['a.d.ts', 'b.d.cts', 'c.js', 'd.cjs', 'd.d.ts', 'e.ts']);
});

const python = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!python)(
  'Names of Python are listed with their places, whether they are members and whether they are called',
  () => {
    const root = temporaryFolder({ 'a.py': 'from .part import one\n"😀", one.two()\ndef f(): pass\n', 'b.py': '(' });
    const script = join(import.meta.dirname, 'real/python-identifiers.py');
    const input = JSON.stringify({ root, files: ['a.py', 'b.py'] });
    const names = JSON.parse(execFileSync('python3', [script], { input, encoding: 'utf8' }));
    rmSync(root, { recursive: true, force: true });
    expect(names).toEqual({
      'a.py': [
        [1, 7, 'part', false, false],
        [1, 19, 'one', false, false],
        [2, 7, 'one', false, false],
        [2, 11, 'two', true, true],
        [3, 5, 'f', false, false],
      ],
    });
  },
);

describe('Calls of real code', () => {
  it('are judged where a declaration is called, not a parameter or variable', () => {
    const lines = ['def f(cls,', '      other):', '  async m<T>() {', 'class A(B):', 'value = f(1)'];
    const source = { case: 'p', file: 'a.x', text: lines.join('\n') };
    const called = (line: number, col: number) => ({
      ...{ kind: 'def' as const, case: 'p', file: 'b.x', line: 1, col: 1, name: 'x', isMember: false, isCalled: true },
      expected_defs: [{ file: 'a.x', line, col }],
    });
    const asked = [called(1, 5), called(1, 7), called(2, 7), called(3, 9), called(4, 7), called(5, 1)];
    expect(calleeFacts(asked, [source]).map(({ expected_defs }) => expected_defs[0]?.line)).toEqual([1, 3, 4]);
  });

  const target = (line: number) => ({ file: 'a.py', line });
  const fact = (line: number, ...expected: readonly number[]) => ({
    kind: 'callee' as const,
    case: 'p',
    file: 'b.py',
    line,
    col: 1,
    name: 'f',
    expected_defs: expected.map(target),
  });
  const answer = (
    line: number,
    to: number,
    certainty: string,
    created: readonly number[] = [],
    declarations: readonly number[] = [],
  ) => ({
    kind: 'callee' as const,
    case: 'p',
    file: 'b.py',
    line,
    col: 1,
    certainty,
    rule: 'r',
    target: target(to),
    created: created.map(target),
    declarations: declarations.map(target),
  });

  it('have a share of right exact targets, and of groups with a right one, with their size', () => {
    const suite = { name: 'p', files: [], facts: [fact(1, 10), fact(2, 11), fact(3, 12), fact(4), fact(5, 13)] };
    const said = [
      answer(1, 10, 'exact'),
      answer(2, 20, 'exact'),
      answer(3, 12, 'one_of'),
      answer(3, 21, 'one_of'),
      answer(3, 22, 'one_of'),
      answer(4, 23, 'one_of'),
    ];
    expect(scoreCallees(suite, said)).toMatchObject({
      recall: { right: 2, of: 4 },
      precision: { right: 2, of: 4 },
      exact: { right: 1, of: 2 },
      groups: { right: 1, of: 2, size: 2 },
    });
  });

  it('may name the constructor where the class is meant', () => {
    const suite = { name: 'p', files: [], facts: [fact(1, 10), fact(2, 10)] };
    const said = [answer(1, 11, 'exact', [10]), answer(2, 11, 'exact', [30])];
    expect(scoreCallees(suite, said)?.exact).toEqual({ right: 1, of: 2 });
  });

  it('may name the overload signature where its implementation runs', () => {
    const suite = { name: 'p', files: [], facts: [fact(1, 8), fact(2, 8)] };
    const said = [answer(1, 9, 'exact', [], [7, 8]), answer(2, 19, 'exact', [], [17, 18])];
    expect(scoreCallees(suite, said)?.exact).toEqual({ right: 1, of: 2 });
  });

  it('know the overload signatures of an implementation, not of its namesakes', async () => {
    const graph = await BuiltGraph.ofFiles({
      'a.ts':
        'function f(a: string): void;\nfunction f(a: number): void;\nfunction f(a: any) {}\nclass A {\n  f(a: string): void;\n  f(a: any) {}\n}\nf(1);\nnew A().f("");\n',
    });
    const found = (await calleesOf(graph)).filter(({ line, target }) => line > 7 && target.line > 1);
    graph.close();
    expect(
      found.map(({ line, target, declarations }) => [line, target.line, ...declarations.map((at) => at.line)]).sort(),
    ).toEqual([
      [8, 3, 1, 2],
      [9, 4],
      [9, 6, 5],
    ]);
  });

  it('know what the file beside a script declares of it', async () => {
    const graph = await BuiltGraph.ofFiles({
      'a.js': 'module.exports = f;\nfunction f() {}\nf.g = () => f();\n',
      'a.d.ts': 'declare function f(): void;\ndeclare namespace f {\n  function g(): void;\n}\nexport = f;\n',
      'b.js': "const f = require('./a');\nf.g();\n",
    });
    const found = (await calleesOf(graph)).find(({ path, target }) => path === 'b.js' && target.path === 'a.js');
    graph.close();
    expect(found).toMatchObject({ target: { path: 'a.js', line: 3 }, declarations: [{ path: 'a.d.ts', line: 3 }] });
  });

  it('leave out what is called without a name', async () => {
    const graph = await BuiltGraph.ofFiles({ 'a.py': 'def f():\n    return g\ndef g(): ...\nf()()\n' });
    const found = await calleesOf(graph);
    graph.close();
    expect(found.map(({ col, target }) => [col, target.line])).toEqual([[1, 1]]);
  });

  it('are told apart by the name that is called', async () => {
    const graph = await BuiltGraph.ofFiles({
      'a.py':
        'class A:\n    def __init__(self): ...\n    def m(self):\n        return A()\nclass B(A): ...\nB().m().m()\n',
    });
    const found = (await calleesOf(graph)).filter(({ line }) => line === 6);
    graph.close();
    expect(found.map(({ col, target }) => [col, target.line]).sort()).toEqual([
      [1, 2],
      [5, 3],
      [9, 3],
    ]);
    expect(found.find(({ col }) => col === 1)?.created.map(({ line }) => line)).toEqual([1, 5]);
  });
});
