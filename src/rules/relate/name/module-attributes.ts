import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Names that each module has for something of its own, asked of a module that does not bind them. */
export const moduleAttributes = from('access', factTables.memberAccess)
  .join('text', token, (t) => [equal(t.access.token, t.text.token)])
  .whereExists('name', languageName, (t) => [
    equal(t.name.role, literal('module_name')),
    equal(t.access.language, t.name.language),
    equal(t.text.text, t.name.name),
  ])
  .join('value', relationTables.staticValue, (t) => [
    equal(t.access.file, t.value.file),
    equal(t.access.object, t.value.node),
    equal(t.value.kind, literal('module')),
  ])
  .whereNone('own', relationTables.moduleMember, (t) => [
    equal(t.value.target_file, t.own.file),
    equal(t.access.token, t.own.token),
  ])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.name,
    target_file: t.value.target_file,
    target_node: literal(0),
  }));
