import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { GrammarLanguage } from '../../../src/extract/grammar-catalog.ts';

const grammars = join(import.meta.dirname, '../../../grammars');

/** The pattern files of a language as they are in the sources, named relative to grammars/. */
export function patternFiles({ data }: GrammarLanguage): readonly { readonly file: string; readonly text: string }[] {
  return data.patterns.map((pattern) => {
    const file = posix.join(data.id, pattern);
    return { file, text: readFileSync(join(grammars, file), 'utf8') };
  });
}
