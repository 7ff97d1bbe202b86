import { graphTables } from '../../../model/tables/graph.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Entities that stand for what is outside the workspace, by name and by the reason an edge to them is open. */
export const outsideEntities = from('entity', graphTables.entity)
  .where((t) => oneOf(t.entity.kind, literal('EXTERNAL_SYMBOL'), literal('BUILTIN')))
  .select((t) => ({
    entity: t.entity.entity,
    name: t.entity.name,
    reason: choose([[equal(t.entity.kind, literal('BUILTIN')), literal('builtin')]], literal('external')),
  }));
