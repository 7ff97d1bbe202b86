import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asciiOnly } from '../../setup/ascii-only.mjs';

const code = `
// 12 ≤ 13 → π
const größe = ['é', "😀", \`–\${1}–\`, /^[×😀é]+$/u.test('é😀×'), /[^\\p{L}×]/u.test('×'), 'plain \\\\ é'];
größe;
`;

it('says the same in ASCII', () => {
  const said = asciiOnly(code);
  expect(said).toMatch(/^[\0-\x7f]+$/);
  expect(said).not.toBe(code);
  expect(runInNewContext(said)).toEqual(runInNewContext(code));
});

it('keeps every text that is written in quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(runInNewContext(asciiOnly(JSON.stringify(text)))).toBe(text);
    }),
  );
});
