import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { field, union, values } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { typeForm } = factTables;

/** What types may do with their arguments. */
const uses = [
  'element_first',
  'element_second',
  'members_second',
  'sequence_first',
  'sequence_all',
  'mapping',
  'awaited_first',
  'awaited_third',
  'same_first',
  'same_all',
  'class_first',
  'called_first',
  'called_second',
  'taken_first',
  'component',
  'result_first',
  'instance_first',
  'parameters_first',
  'settled_first',
] as const;

/** Names of types that do one of it, as language data have them. */
const named = from('name', languageName)
  .whereExists(
    'use',
    values(
      { role: field('text') },
      uses.map((each) => [each]),
    ),
    (t) => [equal(t.name.role, t.use.role)],
  )
  .select((t) => ({ language: t.name.language, name: t.name.name, role: t.name.role }));

/** Arguments of generic types no scope binds. */
const unbound = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .whereNone('bound', relationTables.resolvedName, (t) => [
    equal(t.form.file, t.bound.file),
    equal(t.form.name, t.bound.node),
  ])
  .join('name', syntaxNode, (t) => [equal(t.form.file, t.name.file), equal(t.form.name, t.name.node)])
  .join('text', token, (t) => [equal(t.name.token, t.text.token)])
  .join('role', named, (t) => [equal(t.form.language, t.role.language), equal(t.text.text, t.role.name)])
  .select((t) => ({
    language: t.form.language,
    file: t.form.file,
    node: t.form.node,
    name: t.form.name,
    part: t.form.part,
    position: t.form.position,
    role: t.role.role,
  }));

/** Arguments of generic types from outside, which language data name with their modules. */
const imported = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .join('value', relationTables.staticValue, (t) => [
    equal(t.form.file, t.value.file),
    equal(t.form.name, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  .join('role', named, (t) => [equal(t.form.language, t.role.language), equal(t.value.external, t.role.name)])
  .select((t) => ({
    language: t.form.language,
    file: t.form.file,
    node: t.form.node,
    name: t.form.name,
    part: t.form.part,
    position: t.form.position,
    role: t.role.role,
  }));

/** Arguments of built-in generic types, with what the type does with them. */
export const builtinArguments = union(unbound, imported);
