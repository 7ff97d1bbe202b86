import type { GrammarCatalog } from '../extract/grammar-catalog.ts';

/** Project files among the files found, by what the languages say of their names. */
export function projectFiles(paths: readonly string[], catalog: GrammarCatalog) {
  const roles = new Map(catalog.languages.flatMap(({ data }) => Object.entries(data.projectFiles ?? {})));
  return paths.flatMap((path) => {
    const role = roles.get(path.slice(path.lastIndexOf('/') + 1));
    return role === undefined ? [] : [{ path, role }];
  });
}
