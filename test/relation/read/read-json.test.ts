import { expect, it } from 'vitest';
import { readJson } from '../../../src/relation/read/read-json.ts';

it.each([
  ['', 'It is not JSON: value expected at line 1, column 1.'],
  ['{ "sinks": ', 'It is not JSON: value expected at line 1, column 12.'],
  ['{\n  "title": "a" "sql": []\n}', 'It is not JSON: comma expected at line 2, column 16.'],
  ['{ "a": 1, }', 'It is not JSON: property name expected at line 1, column 11.'],
  ['// note\n{}', 'It is not JSON: invalid comment token at line 1, column 1.'],
])('a file that is not JSON says where: %j', (text, sentence) => {
  expect(() => readJson(text)).toThrow(sentence);
});

it('a mark of the order of bytes is no error', () => {
  expect(readJson('\uFEFF{"a": [1]}')).toEqual({ a: [1] });
});
