import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity, graphNode } from '../model/tables/graph.ts';
import { choose, equal, literal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { keyList } from './key-list.ts';

/** The nodes of a bound list of keys that are in the graph, with what their ids are made of. */
export const nodesByKey = from('wanted', keyList('keys'))
  .join('node', graphNode, (t) => [equal(t.node.file, t.wanted.file), equal(t.node.node, t.wanted.node)])
  .leftJoin('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .leftJoin('entity', graphEntity, (t) =>
    equal(t.entity.entity, choose([[equal(t.node.file, literal(-1)), t.node.node]], literal(-1))),
  )
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    kind: t.node.kind,
    name: t.node.name,
    local_name: t.node.local_name,
    qualified_name: t.node.qualified_name,
    container: t.node.container,
    line: t.node.line,
    column: t.node.column,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: t.entity.id,
  }));
