import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity, graphNode } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import { equal, literal, missing } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { nodeColumns } from './node-columns.ts';

const inFiles = from('wanted', keyList('keys'))
  .join('node', graphNode, (t) => [equal(t.node.file, t.wanted.file), equal(t.node.node, t.wanted.node)])
  .where((t) => inFileRange(t.node.file))
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => nodeColumns(t));

const entities = from('wanted', keyList('keys'))
  .join('entity', graphEntity, (t) => [equal(t.wanted.file, literal(-1)), equal(t.entity.entity, t.wanted.node)])
  .select((t) => ({
    file: t.wanted.file,
    node: t.wanted.node,
    kind: t.entity.kind,
    name: t.entity.name,
    local_name: t.entity.name,
    qualified_name: t.entity.name,
    container: literal(-1),
    line: literal(0),
    column: literal(0),
    file_key: missing('bigint'),
    path: missing('text'),
    entity_id: t.entity.id,
  }));

/** The nodes of a bound list of keys that are in the graph, with what their ids are made of. */
export const nodesByKey = union(inFiles, entities);
