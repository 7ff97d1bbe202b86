import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { languagesWith } from '../../relate/type/typed-language.ts';

/** Names in types that are gone when the program runs: no value gets to them. */
export const typeMentions = from('name', factTables.reference)
  .where((t) => equal(t.name.role, literal('type')))
  .whereNone('expressions', languagesWith('types-as-expressions'), (t) => [
    equal(t.name.language, t.expressions.language),
  ])
  .select((t) => ({ file: t.name.file, node: t.name.node }));
