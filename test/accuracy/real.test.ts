import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tools/built-graph.ts';
import { packageName, withoutBuildOutput } from './real/packages.ts';
import { sampleFiles } from './real/sample.ts';
import { typescriptFacts } from './real/typescript-facts.ts';

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
    expect(of('parseInt', 4)).toMatchObject({ external: true, expected_defs: [] });
    expect(of('nowhere', 5)).toMatchObject({ unresolved: true, expected_defs: [] });
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

it.skipIf(!python)('Names of Python are listed with their places and whether they are members', () => {
  const root = temporaryFolder({ 'a.py': 'from .part import one\n"😀", one.two\n', 'b.py': '(' });
  const script = join(import.meta.dirname, 'real/python-identifiers.py');
  const input = JSON.stringify({ root, files: ['a.py', 'b.py'] });
  const names = JSON.parse(execFileSync('python3', [script], { input, encoding: 'utf8' }));
  rmSync(root, { recursive: true, force: true });
  expect(names).toEqual({
    'a.py': [
      [1, 7, 'part', false],
      [1, 19, 'one', false],
      [2, 7, 'one', false],
      [2, 11, 'two', true],
    ],
  });
});
