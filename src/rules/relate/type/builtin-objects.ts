import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { languagesWith } from './typed-language.ts';
import { comprehensions, writtenCollections } from './written-collections.ts';

const apart = languagesWith('elements-apart');

/** Types that have no members but built-in ones. */
const collections = union(
  from('list', writtenCollections).select((t) => ({ language: t.list.language, file: t.list.file, node: t.list.node })),
  from('each', comprehensions).select((t) => ({ language: t.each.language, file: t.each.file, node: t.each.node })),
  from('form', builtinArguments)
    .where((t) => oneOf(t.form.role, literal('sequence_first'), literal('sequence_all'), literal('mapping')))
    .select((t) => ({ language: t.form.language, file: t.form.file, node: t.form.node })),
);

/** Expressions that are a literal or hold a collection, where the elements of a collection are no members of it. */
export const builtinObjects = distinct(
  union(
    from('value', factTables.literal)
      .whereExists('apart', apart, (t) => equal(t.value.language, t.apart.language))
      .select((t) => ({ file: t.value.file, node: t.value.node })),
    from('type', typeTables.expressionType)
      .join('collection', collections, (t) => [
        equal(t.type.target_file, t.collection.file),
        equal(t.type.target_node, t.collection.node),
      ])
      .whereExists('apart', apart, (t) => equal(t.collection.language, t.apart.language))
      .select((t) => ({ file: t.type.file, node: t.type.node })),
  ),
);
