import { RowStore } from '../row-store.ts';
import type { BatchNames } from './batch-names.ts';
import { cell, type SiteStore } from './site-store.ts';

/** The rows as the tables have them: variables by their symbol, and only what counts. */
export function writeSites({ definitions, uses, pairs, gaps }: SiteStore, names: BatchNames) {
  return {
    definition_site: written(definitions, names, () => true),
    use_site: written(uses, names, (row) => uses.get(row, cell.kept) === 1),
    reaching_definition: pairs,
    flow_gap: gaps,
  };
}

function written(sites: RowStore, { paths, variables, trees }: BatchNames, isKept: (row: number) => boolean): RowStore {
  const out = new RowStore(10, Math.max(16, sites.rows));
  for (let row = 0; row < sites.rows; row++) {
    if (!isKept(row)) continue;
    const id = sites.get(row, cell.id);
    const root = paths.root(id);
    const place = root === paths.receiver ? -1 : (variables.places[root] as number);
    const at = out.add();
    for (let from = 0; from < cell.id; from++) out.cells[at + from] = sites.get(row, from);
    out.cells[at + 5] = place < 0 ? -1 : place - trees.startAt(place);
    out.cells[at + 6] = paths.length(id);
    for (let from: number = cell.kind; from <= cell.count; from++) out.cells[at + from + 1] = sites.get(row, from);
  }
  return out;
}
