import { type GrammarCatalog, loadGrammarCatalog } from '../../extract/grammar-catalog.ts';

/**
 * The languages of some paths and those that name modules alike: most of the time of a small build goes into the patterns
 * of languages.
 */
export function catalogFor(grammars: string, paths: readonly string[]): GrammarCatalog {
  const catalog = loadGrammarCatalog(grammars);
  const separators = new Set(paths.map((path) => catalog.languageOf(path)?.data.modulePath.separator));
  return { ...catalog, languages: catalog.languages.filter(({ data }) => separators.has(data.modulePath.separator)) };
}
