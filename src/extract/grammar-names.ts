import type { GrammarNames } from '../language/node-numbers.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';

/** The numbers of a catalog as patterns ask for them. */
export function grammarNames(catalog: GrammarCatalog): GrammarNames {
  return {
    kind: (name, named) => catalog.kindNumber(name, named) || null,
    field: (name) => catalog.fieldNumber(name) || null,
  };
}
