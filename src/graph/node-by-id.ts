import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText, splitId } from './node-key.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { readNodes } from './read-nodes.ts';
import { syntaxNodeByKey } from './syntax-node-by-key.ts';

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

/** The node with an id, plain syntax nodes included; null when there is none. */
export async function nodeById(reader: GraphReader, id: string): Promise<NodeRow | null> {
  if (!/^\d{1,19}$/.test(id) || BigInt(id) > largest) return null;
  const { fileKey, node } = splitId(BigInt(id));
  const rows = await reader.rows(owners, { id: BigInt(id), file_key: fileKey, node });
  const [key] = rows
    .map((row) => ({ file: Number(row.file), node: Number(row.node) }))
    .sort((left, right) => left.file - right.file);
  if (!key) return null;
  const known = (await readNodes(reader, [key])).get(keyText(key));
  if (known) return known;
  const [syntax] = await reader.rows(syntaxNodeByKey, { ...key });
  return syntax ? nodeRow(syntax) : null;
}
