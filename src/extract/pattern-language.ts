import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PatternLanguage } from '../language/pattern-relations.ts';
import type { GrammarCatalog, GrammarLanguage } from './grammar-catalog.ts';

/** A language with the texts of its pattern files. */
export function readPatternLanguage({ folder }: GrammarCatalog, { number, data }: GrammarLanguage): PatternLanguage {
  const patterns = data.patterns.map((file) => ({
    file: file.replace('../', ''),
    text: readFileSync(join(folder, data.id, file), 'utf8'),
  }));
  return { number, id: data.id, patterns };
}
