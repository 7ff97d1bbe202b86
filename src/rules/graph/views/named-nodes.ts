import { graphNode } from '../../../model/tables/graph.ts';
import { not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { isOccurrence } from './is-occurrence.ts';

/** What edges of the views lead to: definitions, symbols, modules and entities. */
export const namedNodes = from('node', graphNode)
  .where((t) => not(isOccurrence(t.node.kind)))
  .select((t) => t.node);
