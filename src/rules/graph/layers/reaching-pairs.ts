import { definitionTables } from '../../../model/tables/definitions.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeMentions } from './type-mentions.ts';

const { reachingDefinition, useSite } = definitionTables;

/** Definitions that reach a use of a value, with the number of those that do and the length of the path behind the variable. */
export const reachingPairs = from('pair', reachingDefinition)
  .join('use', useSite, (t) => [equal(t.pair.file, t.use.file), equal(t.pair.use, t.use.node)])
  .whereNone('type', typeMentions, (t) => [equal(t.pair.file, t.type.file), equal(t.pair.use, t.type.node)])
  .select((t) => ({
    file: t.pair.file,
    definition: t.pair.definition,
    use: t.pair.use,
    certainty: t.pair.certainty,
    definitions: t.use.definitions,
    fields: t.use.fields,
  }));
