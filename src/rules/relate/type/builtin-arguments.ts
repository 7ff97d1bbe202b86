import { languageName, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from './type-names.ts';

const { typeForm } = factTables;

const firstRole = 'element_first';
const moreRoles = [
  'element_second',
  'members_second',
  'sequence_first',
  'sequence_all',
  'mapping',
  'awaited_first',
  'same_first',
  'same_all',
  'class_first',
  'called_first',
  'called_second',
  'taken_first',
  'component',
  'result_first',
  'instance_first',
  'settled_first',
] as const;

/** Arguments of generic types no scope binds. */
const unbound = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('argument')))
  .whereNone('bound', relationTables.resolvedName, (t) => [
    equal(t.form.file, t.bound.file),
    equal(t.form.name, t.bound.node),
  ])
  .join('name', syntaxNode, (t) => [equal(t.form.file, t.name.file), equal(t.form.name, t.name.node)])
  .join('role', typeNames(firstRole, ...moreRoles), (t) => [
    equal(t.form.language, t.role.language),
    equal(t.name.token, t.role.token),
  ])
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
  .join('role', languageName, (t) => [
    equal(t.form.language, t.role.language),
    equal(t.value.external, t.role.name),
    oneOf(t.role.role, literal(firstRole), ...moreRoles.map((each) => literal(each))),
  ])
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
