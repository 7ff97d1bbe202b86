import { checkPattern } from './check-pattern.ts';
import { familyMatches } from './family-match.ts';
import { flattenPattern } from './flatten-pattern.ts';
import type { PatternUse } from './pattern-group.ts';
import type { PatternFile, PatternLanguage } from './pattern-relations.ts';
import { readPatterns } from './read-patterns.ts';

/** The flat patterns of some languages as the families see them; what several languages share is there once. */
export function patternUses(languages: readonly PatternLanguage[]): readonly PatternUse[] {
  return sharedFiles(languages).flatMap(({ file, numbers }) =>
    usesIn(file).map((use) => ({ ...use, languages: numbers })),
  );
}

type FileUse = Omit<PatternUse, 'languages'>;

/** Files that several languages share are read once, also when the languages are loaded one after the other. */
const known = new Map<string, readonly FileUse[]>();

function usesIn(file: PatternFile): readonly FileUse[] {
  const key = keyOf(file);
  const uses = known.get(key) ?? readUses(file);
  known.set(key, uses);
  return uses;
}

function readUses({ file, text }: PatternFile): readonly FileUse[] {
  return readPatterns(file, text).flatMap((written) => {
    checkPattern(written);
    return flattenPattern(written).flatMap((pattern) => familyMatches(pattern).map((match) => ({ pattern, match })));
  });
}

const keyOf = ({ file, text }: PatternFile): string => `${file}\0${text}`;

function sharedFiles(languages: readonly PatternLanguage[]) {
  const files = new Map<string, { readonly file: PatternFile; readonly numbers: number[] }>();
  for (const { number, patterns } of languages) {
    for (const file of patterns) {
      const key = keyOf(file);
      const shared = files.get(key) ?? { file, numbers: [] };
      shared.numbers.push(number);
      files.set(key, shared);
    }
  }
  return [...files.values()];
}
