import type { RelatedSymbol } from '../protocol/editor-view.ts';
import type { Certainty, SourcePlace } from '../protocol/graph-view.ts';
import { filePaths } from './file-paths.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText } from './node-key.ts';
import { placedSymbol } from './placed-symbol.ts';
import { readNodes } from './read-nodes.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of edges, grouped by the symbol at their other end in the order of `place`. A symbol is as certain as its surest
 * edge; `line`, `column`, `text` say where each edge shows.
 */
export async function relatedSymbols(reader: GraphReader, rows: readonly Row[]): Promise<readonly RelatedSymbol[]> {
  const sorted = rows.toSorted((left, right) => Number(left.place) - Number(right.place));
  const keyOf = (row: Row) => ({ file: Number(row.other_file), node: Number(row.other_node) });
  const nodes = await readNodes(reader, sorted.map(keyOf));
  const paths = await filePaths(
    reader,
    sorted.map((row) => Number(row.site_file)),
  );
  const groups = new Map<string, RelatedSymbol & { readonly sites: SourcePlace[] }>();
  for (const row of sorted) {
    const key = keyText(keyOf(row));
    const node = nodes.get(key);
    const symbol = node ? placedSymbol(node) : null;
    if (!symbol) continue;
    const group = groups.get(key) ?? { symbol, certainty: row.certainty as Certainty, sites: [] };
    groups.set(key, group);
    const site = siteOf(row, paths.get(Number(row.site_file)));
    if (site) group.sites.push(site);
  }
  return [...groups.values()];
}

function siteOf({ line, column, text }: Row, path: string | undefined): SourcePlace | null {
  if (path === undefined || line === null) return null;
  const [at, from] = [Number(line), Number(column)];
  return { path, line: at, column: from, endLine: at, endColumn: from + (text === null ? 0 : String(text).length) };
}
