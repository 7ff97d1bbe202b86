import { definitionTables } from '../../../model/tables/definitions.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { assignedDefinitions } from './assigned-definitions.ts';

const { reachingDefinition } = definitionTables;

/** Uses of a variable that no other of its values reaches than one it is given later on; the first stands for the variable. */
export const settledNames = from('pair', reachingDefinition)
  .where((t) => equal(t.pair.certainty, literal('exact')))
  .join('definition', assignedDefinitions, (t) => [
    equal(t.pair.file, t.definition.file),
    equal(t.pair.definition, t.definition.node),
    equal(t.definition.fields, literal(0)),
  ])
  .where((t) => notEqual(t.definition.symbol, t.definition.node))
  .select((t) => ({
    file: t.pair.file,
    node: t.pair.use,
    definition: t.pair.definition,
    symbol: t.definition.symbol,
  }));
