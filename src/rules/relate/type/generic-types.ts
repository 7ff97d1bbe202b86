import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from './type-names.ts';

const { typeForm } = factTables;
const { resolvedName, staticValue } = relationTables;

/** Arguments of generic types no scope binds, with what the built-in type does with them. */
export const builtinArguments = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .whereNone('bound', resolvedName, (t) => [equal(t.form.file, t.bound.file), equal(t.form.name, t.bound.node)])
  .join('name', syntaxNode, (t) => [equal(t.form.file, t.name.file), equal(t.form.name, t.name.node)])
  .join('role', typeNames('element_first', 'element_second', 'awaited_first', 'same_first'), (t) => [
    equal(t.form.language, t.role.language),
    equal(t.name.token, t.role.token),
  ])
  .select((t) => ({
    language: t.form.language,
    file: t.form.file,
    node: t.form.node,
    part: t.form.part,
    position: t.form.position,
    role: t.role.role,
  }));

/** Arguments of generic types of the workspace. */
export const knownArguments = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .join('value', staticValue, (t) => [
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
