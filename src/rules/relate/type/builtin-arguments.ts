import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from './type-names.ts';

const { typeForm } = factTables;

/** Arguments of generic types no scope binds, with what the built-in type does with them. */
export const builtinArguments = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .whereNone('bound', relationTables.resolvedName, (t) => [
    equal(t.form.file, t.bound.file),
    equal(t.form.name, t.bound.node),
  ])
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
