import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity, graphSymbol } from '../model/tables/graph.ts';
import { equal, listItem, literal, parameter, split, startsWith } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { type FoldScope, scopeParameters } from './fold-id.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyText, type NodeKey } from './node-key.ts';

const files = from('file', fileTable)
  .where((t) => startsWith(t.file.path, parameter('within', 'text')))
  .select((t) => ({ file: t.file.file }));

const members = from('node', graphSymbol)
  .whereExists('file', files, (t) => equal(t.file.file, t.node.file))
  .where((t) => equal(t.node.container, parameter('around', 'integer')))
  .select((t) => ({ file: t.node.file, node: t.node.node }));

const entities = from('entity', graphEntity)
  .where((t) => equal(listItem(split(t.entity.name, literal('.')), literal(1)), parameter('outside', 'text')))
  .select((t) => ({ entity: t.entity.entity }));

/** Whether a node lies in a scope, if there is one, as `inScope` of the database has it. */
export async function scopeFilter(
  reader: GraphReader,
  scope: FoldScope | undefined,
): Promise<(node: NodeKey) => boolean> {
  if (scope === undefined) return () => true;
  const { within, around, outside } = scopeParameters(scope);
  if (within === '?') return ({ file }) => file === -2;
  if (outside !== '') {
    const known = new Set((await reader.rows(entities, { outside })).map(({ entity }) => Number(entity)));
    return ({ file, node }) => file === -1 && known.has(node);
  }
  if (around >= 0) {
    const rows = await reader.rows(members, { within, around });
    const known = new Set(rows.map(({ file, node }) => keyText({ file: Number(file), node: Number(node) })));
    return (node) => known.has(keyText(node));
  }
  const known = new Set((await reader.rows(files, { within })).map(({ file }) => Number(file)));
  return ({ file }) => known.has(file);
}
