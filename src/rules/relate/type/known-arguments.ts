import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { typeForm } = factTables;

/** Arguments of generic types of the workspace. */
export const knownArguments = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .join('value', relationTables.staticValue, (t) => [
    equal(t.form.file, t.value.file),
    equal(t.form.name, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .join('type', factTables.definition, (t) => [
    equal(t.value.target_file, t.type.file),
    equal(t.value.target_node, t.type.node),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    name: t.form.name,
    part: t.form.part,
    position: t.form.position,
    target_file: t.type.file,
    target_node: t.type.node,
    kind: t.type.kind,
  }));
