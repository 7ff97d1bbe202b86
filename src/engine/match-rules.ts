import { createHash } from 'node:crypto';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { grammarNames } from '../extract/grammar-names.ts';
import { readPatternLanguage } from '../extract/pattern-language.ts';
import { type PatternLanguage, patternRelations } from '../language/pattern-relations.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { must } from '../model/must.ts';
import { syntaxNode, token } from '../model/tables/extraction.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { Relation } from '../relation/relation.ts';
import { defineRule, type Rule } from '../rules/rule.ts';

/**
 * One rule per capture family: the union of the patterns of all languages. The relations are large, and extraction
 * normally finds their rows with matchers: they are made when somebody asks for one.
 */
export function matchRules(catalog: GrammarCatalog): readonly Rule[] {
  const languages = catalog.languages.map((language) => readPatternLanguage(catalog, language));
  const filesOf = filesByFamily(languages);
  const digest = digestOf(catalog, languages);
  let relations: ReadonlyMap<CaptureFamilyName, Relation> | null = null;
  const relationOf = (family: CaptureFamilyName): Relation => {
    relations ??= relationsOf(catalog, languages);
    return must(relations.get(family));
  };
  return (Object.keys(captureFamilies) as CaptureFamilyName[]).map((family) => {
    const text = ruleText(family, filesOf.get(family) ?? []);
    return {
      ...text,
      keep: 'table',
      layer: 'symbols',
      examples: [],
      reads: [syntaxNode.name, token.name],
      digest: createHash('sha256').update(`${digest}\0${family}`).digest('hex'),
      get relation() {
        return defineRule({ ...text, relation: relationOf(family) }).relation;
      },
    };
  });
}

/** By the name of a family the files that capture it, in order. */
function filesByFamily(languages: readonly PatternLanguage[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const { file, text } of languages.flatMap(({ patterns }) => patterns))
    for (const [, family = ''] of text.matchAll(/@(\w+)/g)) {
      const found = files.get(family) ?? new Set();
      files.set(family, found.add(file));
    }
  return new Map([...files].map(([family, of]) => [family, [...of]]));
}

function ruleText(family: CaptureFamilyName, files: readonly string[]) {
  return {
    id: `match-${family.replaceAll('_', '-')}`,
    stage: 'match',
    family: 'match',
    title: `Patterns for ${family.replaceAll('_', ' ')}`,
    why: captureFamilies[family].doc,
    logic: `match_${family}(f, n) :- @${family} in ${files.join(', ')}.`,
    output: matchTables[family],
  } as const;
}

function relationsOf(catalog: GrammarCatalog, languages: readonly PatternLanguage[]) {
  const { kind, field } = grammarNames(catalog);
  return new Map(patternRelations(languages, kind, field).map(({ family, relation }) => [family, relation]));
}

/** What the relations follow from. */
function digestOf({ kinds, fields }: GrammarCatalog, languages: readonly PatternLanguage[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kinds, fields, languages]))
    .digest('hex');
}
