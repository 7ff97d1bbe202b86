import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { parameter, typeForm } = factTables;

/** Parameters for all other named arguments that say by the members of a type which these are, with the type. */
export const unpackedParameters = from('parameter', parameter)
  .where((t) => equal(t.parameter.kind, literal('keyword_rest')))
  .join('type', typeForm, (t) => [
    equal(t.parameter.file, t.type.file),
    equal(t.parameter.type, t.type.node),
    equal(t.type.kind, literal('choice')),
  ])
  .join('form', typeForm, (t) => [
    equal(t.type.file, t.form.file),
    equal(t.type.part, t.form.node),
    equal(t.form.kind, literal('argument')),
  ])
  .join('value', relationTables.staticValue, (t) => [
    equal(t.form.file, t.value.file),
    equal(t.form.name, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  .whereExists('role', languageName, (t) => [
    equal(t.form.language, t.role.language),
    equal(t.value.external, t.role.name),
    equal(t.role.role, literal('unpacked_first')),
  ])
  .select((t) => ({ file: t.parameter.file, callable: t.parameter.callable, type: t.form.part }));
