import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { equal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { isHomeOf } from './definition-around.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange, inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { keyText, type NodeKey } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { readNodes } from './read-nodes.ts';

const around = from('wanted', keyList('keys'))
  .join('syntax', syntaxNode, (t) => [equal(t.syntax.file, t.wanted.file), equal(t.syntax.node, t.wanted.node)])
  .where((t) => inFileRange(t.syntax.file))
  .join('home', factTables.scopeHome, (t) => isHomeOf(t.home, t.syntax))
  .select((t) => ({ file: t.wanted.file, node: t.wanted.node, definition: t.home.definition }));

/** The definitions or modules that some places of files lie in, by the keys of the places. */
export async function definitionsAround(
  reader: GraphReader,
  places: readonly NodeKey[],
): Promise<ReadonlyMap<string, NodeRow>> {
  if (places.length === 0) return new Map();
  const keys = [...new Set(places.map(keyText))].join(',');
  const rows = (await reader.rows(around, { keys, ...fileRange(places) })).map((row) => ({
    place: { file: Number(row.file), node: Number(row.node) },
    definition: { file: Number(row.file), node: Number(row.definition) },
  }));
  const nodes = await readNodes(
    reader,
    rows.map(({ definition }) => definition),
  );
  return new Map(
    rows.flatMap(({ place, definition }) => {
      const node = nodes.get(keyText(definition));
      return node ? [[keyText(place), node] as const] : [];
    }),
  );
}
