import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { typeVariable } = typeTables;

/** The types whose subtypes a variable stands for. */
export const variableBounds = from('variable', typeVariable)
  .join('argument', factTables.argument, (t) => [
    equal(t.variable.file, t.argument.file),
    equal(t.variable.call, t.argument.call),
  ])
  .join('text', token, (t) => equal(t.argument.token, t.text.token))
  .whereExists('bound', languageName, (t) => [
    equal(t.variable.language, t.bound.language),
    equal(t.bound.role, literal('type_bound')),
    equal(t.bound.name, t.text.text),
  ])
  .select((t) => ({
    language: t.variable.language,
    file: t.variable.file,
    variable: t.variable.variable,
    node: t.argument.value,
  }));
