import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { reference } = factTables;

/** Names no scope binds that each module has for something of its own. */
export const ownModuleNames = from('reference', reference)
  .join('text', token, (t) => [equal(t.reference.token, t.text.token)])
  .whereExists('name', languageName, (t) => [
    equal(t.name.role, literal('module_name')),
    equal(t.reference.language, t.name.language),
    equal(t.text.text, t.name.name),
  ])
  .whereNone('bound', relationTables.resolvedName, (t) => [
    equal(t.reference.file, t.bound.file),
    equal(t.reference.node, t.bound.node),
  ])
  .select((t) => ({
    language: t.reference.language,
    file: t.reference.file,
    node: t.reference.node,
    target_file: t.reference.file,
    target_node: literal(0),
  }));
