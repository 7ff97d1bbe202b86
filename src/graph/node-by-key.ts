import { fileTable } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { nodeColumns } from './node-columns.ts';

/** One node of a file; most questions start with it, so it has a plan of its own. */
export const nodeByKey = from('node', graphNode)
  .where((t) => [equal(t.node.file, parameter('file', 'integer')), equal(t.node.node, parameter('node', 'integer'))])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => nodeColumns(t));
