import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity } from '../model/tables/graph.ts';
import { field, union, values } from '../relation/combine.ts';
import { cast, equal, listItem, literal, parameter, split } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { type NodeKey, splitId } from './node-key.ts';

/** A bound text `id:key of the file:node,…`: a list as one parameter, whatever its length. */
const wanted = from('row', values({ row: field('integer') }, [[0]]))
  .unnest('item', () => split(parameter('ids', 'text'), literal(',')))
  .select((t) => {
    const part = (at: number) => listItem(split(t.item.item, literal(':')), literal(at));
    return { id: cast(part(1), 'bigint'), file_key: cast(part(2), 'bigint'), node: cast(part(3), 'integer') };
  });

/** What an id may stand for; an entity is found by all of its bits and comes before a file. */
const owners = union(
  from('wanted', wanted)
    .join('entity', graphEntity, (t) => equal(t.entity.id, t.wanted.id))
    .select((t) => ({ id: t.wanted.id, file: literal(-1), node: t.entity.entity })),
  from('wanted', wanted)
    .join('file', fileTable, (t) => equal(t.file.file_key, t.wanted.file_key))
    .select((t) => ({ id: t.wanted.id, file: t.file.file, node: t.wanted.node })),
);

const largest = (1n << 63n) - 1n;

/** The file and number, or the entity, that each id stands for; ids that stand for nothing are absent. */
export async function keysOfIds(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, NodeKey>> {
  const valid = [...new Set(ids)].filter((id) => /^\d{1,19}$/.test(id) && BigInt(id) <= largest);
  if (valid.length === 0) return new Map();
  const parts = valid.map((id) => {
    const { fileKey, node } = splitId(BigInt(id));
    return `${id}:${fileKey}:${node}`;
  });
  const rows = (await reader.rows(owners, { ids: parts.join(',') })).toSorted(
    (left, right) => Number(right.file) - Number(left.file),
  );
  return new Map(rows.map((row) => [String(row.id), { file: Number(row.file), node: Number(row.node) }]));
}
