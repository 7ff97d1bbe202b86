import { catalogRows } from '../extract/catalog-rows.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { KnownRows } from '../relation/known-rows.ts';

/** By table: the rows of what the languages say. */
export const knownOfLanguages = (catalog: GrammarCatalog): ReadonlyMap<string, KnownRows> =>
  new Map(
    [...catalogRows(catalog)].map(([{ name, columns }, rows]) => {
      const names = Object.keys(columns);
      return [
        name,
        KnownRows.ofRows(
          names,
          rows.map((row) => names.map((column) => row[column] ?? null)),
        ),
      ];
    }),
  );
