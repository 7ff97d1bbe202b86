import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillUtf8Offsets } from '../../src/extract/utf8-offsets.ts';

test('every character starts at the byte its prefix ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const offsets = new Int32Array(text.length + 1);
      fillUtf8Offsets(text, offsets);
      let unit = 0;
      for (const character of text) {
        expect(offsets[unit]).toBe(Buffer.byteLength(text.slice(0, unit)));
        unit += character.length;
      }
      expect(offsets[text.length]).toBe(Buffer.byteLength(text));
    }),
  );
});
