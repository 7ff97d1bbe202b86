import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { patternRelations } from '../language/pattern-relations.ts';
import { captureFamilies } from '../model/captures.ts';
import { matchTables } from '../model/tables/matches.ts';
import { defineRule, type Rule } from '../rules/rule.ts';

/** One rule per capture family: the union of the patterns of all languages. */
export function matchRules(catalog: GrammarCatalog): readonly Rule[] {
  const languages = catalog.languages.map(({ number, data }) => ({
    number,
    id: data.id,
    patterns: data.patterns.map((file) => ({
      file: file.replace('../', ''),
      text: readFileSync(join(catalog.folder, data.id, file), 'utf8'),
    })),
  }));
  const kind = (name: string, named: boolean) => catalog.kindNumber(name, named) || null;
  const field = (name: string) => catalog.fieldNumber(name) || null;
  return patternRelations(languages, kind, field).map(({ family, relation, origin }) =>
    defineRule({
      id: `match-${family.replaceAll('_', '-')}`,
      stage: 'match',
      family: 'match',
      title: `Patterns for ${family.replaceAll('_', ' ')}`,
      why: captureFamilies[family].doc,
      logic: `match_${family}(f, n) :- ${origin.length} patterns: ${[...new Set(origin.map(({ file }) => file))].join(', ')}.`,
      output: matchTables[family],
      relation,
    }),
  );
}
