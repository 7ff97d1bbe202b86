import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { type NodeKey, splitId } from './node-key.ts';

/** What an id may stand for; an entity is found by all of its bits and comes before a file. */
const owners = union(
  from('entity', graphEntity)
    .where((t) => equal(t.entity.id, parameter('id', 'bigint')))
    .select((t) => ({ file: literal(-1), node: t.entity.entity })),
  from('file', fileTable)
    .where((t) => equal(t.file.file_key, parameter('file_key', 'bigint')))
    .select((t) => ({ file: t.file.file, node: parameter('node', 'integer') })),
);

const largest = (1n << 63n) - 1n;

/** The file and number, or the entity, that an id stands for; null when there is none. */
export async function keyOfId(reader: GraphReader, id: string): Promise<NodeKey | null> {
  if (!/^\d{1,19}$/.test(id) || BigInt(id) > largest) return null;
  const { fileKey, node } = splitId(BigInt(id));
  const rows = await reader.rows(owners, { id: BigInt(id), file_key: fileKey, node });
  const [key] = rows
    .map((row) => ({ file: Number(row.file), node: Number(row.node) }))
    .sort((left, right) => left.file - right.file);
  return key ?? null;
}
