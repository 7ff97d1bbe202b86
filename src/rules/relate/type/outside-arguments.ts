import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Arguments of generic types from outside that language data name with their modules in this role. */
export const outsideArguments = (role: string) =>
  from('form', factTables.typeForm)
    .where((t) => equal(t.form.kind, literal('argument')))
    .join('value', relationTables.staticValue, (t) => [
      equal(t.form.file, t.value.file),
      equal(t.form.name, t.value.node),
      equal(t.value.kind, literal('external')),
    ])
    .whereExists('role', languageName, (t) => [
      equal(t.form.language, t.role.language),
      equal(t.value.external, t.role.name),
      equal(t.role.role, literal(role)),
    ])
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part, position: t.form.position }));
