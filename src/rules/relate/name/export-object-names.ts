import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { concat, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';

const { memberAccess } = factTables;

const names = from('name', languageName)
  .where((t) => equal(t.name.role, literal('export_object')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));

/** Expressions for the object that has what the module around offers, with the name in each that says so and the one of what holds it. */
export const exportObjectNames = union(
  from('name', freeNames)
    .whereExists('object', names, (t) => [equal(t.name.language, t.object.language), equal(t.name.name, t.object.name)])
    .select((t) => ({
      language: t.name.language,
      file: t.name.file,
      node: t.name.node,
      name: t.name.node,
      holder: literal(-1),
    })),
  from('name', freeNames)
    .join('access', memberAccess, (t) => [equal(t.name.file, t.access.file), equal(t.name.node, t.access.object)])
    .join('text', token, (t) => [equal(t.access.token, t.text.token)])
    .whereExists('object', names, (t) => [
      equal(t.name.language, t.object.language),
      equal(concat(t.name.name, literal('.'), t.text.text), t.object.name),
    ])
    .select((t) => ({
      language: t.name.language,
      file: t.access.file,
      node: t.access.node,
      name: t.access.name,
      holder: t.name.node,
    })),
);
