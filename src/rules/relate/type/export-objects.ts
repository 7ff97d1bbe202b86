import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { concat, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';

const { memberAccess } = factTables;

const names = from('name', languageName)
  .where((t) => equal(t.name.role, literal('export_object')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));

const objects = union(
  from('name', freeNames)
    .whereExists('object', names, (t) => [equal(t.name.language, t.object.language), equal(t.name.name, t.object.name)])
    .select((t) => ({ file: t.name.file, node: t.name.node })),
  from('name', freeNames)
    .join('access', memberAccess, (t) => [equal(t.name.file, t.access.file), equal(t.name.node, t.access.object)])
    .join('text', token, (t) => [equal(t.access.token, t.text.token)])
    .whereExists('object', names, (t) => [
      equal(t.name.language, t.object.language),
      equal(concat(t.name.name, literal('.'), t.text.text), t.object.name),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.node })),
);

/** Expressions for what the module around offers, of which a member is read. */
export const exportObjects = distinct(
  from('object', objects)
    .whereExists('access', memberAccess, (t) => [
      equal(t.object.file, t.access.file),
      equal(t.object.node, t.access.object),
      oneOf(t.access.role, literal('read'), literal('call')),
    ])
    .select((t) => ({ file: t.object.file, node: t.object.node })),
);
