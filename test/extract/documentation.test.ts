import { expect, test } from 'vitest';
import { DocumentationReader } from '../../src/extract/documentation/documentation-reader.ts';

/** Each node with as many dashes as nodes are around it. */
function nodesIn(text: string): readonly string[] {
  const end = text.indexOf('*/') + 2;
  const nodes = new DocumentationReader().read(text, 0, end);
  const depth = (at: number): number => (at < 0 ? 0 : 1 + depth(nodes[at]?.parent ?? -1));
  return nodes.map(
    ({ role, start, end: last, text: said }, at) =>
      `${'-'.repeat(depth(at))} ${role} ${said ?? text.slice(start, last)}`,
  );
}

test('A type whose members are said behind it', () => {
  const text =
    '/**\n * @typedef {object} A\n * @property {B=} b\n * @property {object} [c]\n * @property {D} [c.d=1] text\n */';
  expect(nodesIn(text)).toEqual([
    '- tag typedef {$1} A',
    '- shape $1',
    '-- member b',
    '--- tag type {B=}',
    '-- member c',
    '--- tag type {$2}',
    '--- shape $2',
    '---- member d',
    '----- tag type {D}',
  ]);
});

test('Types written out, in one another and as parts of others', () => {
  expect(nodesIn('/** @type {{ a: { b: B }[], "c d"?: C, e(x: X): Y; [key: string]: Z } & F} */')).toEqual([
    '- shape $1',
    '-- member a',
    '--- shape $2',
    '---- member b',
    '----- tag type {B}',
    '--- tag type {$2[]}',
    '-- member c d',
    '--- tag type {C}',
    '-- member e',
    '--- tag type {(x: X) => Y}',
    '- tag type {$1 | F}',
  ]);
});

test('A function and another name for a collection', () => {
  expect(
    nodesIn('/**\n * @callback F\n * @param {A} a\n * @param {(b: B) => C} f\n * @returns {{ d: D }}\n */'),
  ).toEqual([
    '- tag typedef {$1} F',
    '- shape $1',
    '-- shape $2',
    '--- member d',
    '---- tag type {D}',
    '-- tag type {function(A, *): $2}',
  ]);
  expect(nodesIn('/** @typedef {A[]} B */')).toEqual(['- tag typedef {$1} B', '- shape $1', '-- tag type {A[]}']);
});

test('Parameters: with members said behind them, and taken apart', () => {
  const text = '/**\n * @param {A} a\n * @param {object} o\n * @param {B} o.b\n */\n';
  expect(nodesIn(`${text}function f(a, o) {}`)).toEqual([
    '- tag param {$1} o',
    '- shape $1',
    '-- member b',
    '--- tag type {B}',
  ]);
  expect(nodesIn(`${text}function f({ a }, o) {}`)).toEqual([
    '- tag param {A} a',
    '- tag param {A} $0',
    '- tag param {$1} o',
    '- tag param {$1} $1',
    '- shape $1',
    '-- member b',
    '--- tag type {B}',
  ]);
});

test('Texts that say as much by themselves, or nothing', () => {
  for (const text of [
    '/** @typedef {A} B */',
    '/** @param {A} a */',
    '/** @property {A} a */',
    '/** Says {nothing}. */',
    '/** @type {{ a: */',
    '/** @typedef {object} */',
  ]) {
    expect(nodesIn(text).filter((line) => !line.includes('shape'))).toEqual(
      text.includes('{{') ? ['-- member a', '- tag type {$1}'] : [],
    );
  }
});
