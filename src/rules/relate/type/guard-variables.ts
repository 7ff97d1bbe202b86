import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namesOfVariables } from '../name/names-of-variables.ts';

const { binding, symbol, typeAnnotation, typeForm } = factTables;

const guards = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('guard')))
  .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part }));

/** Names that are declared as such a function, or are given what is said to be one. */
const declared = union(
  from('guard', guards)
    .join('annotation', typeAnnotation, (t) => [
      equal(t.guard.file, t.annotation.file),
      equal(t.guard.node, t.annotation.node),
    ])
    .join('binding', binding, (t) => [
      equal(t.annotation.file, t.binding.file),
      equal(t.annotation.owner, t.binding.node),
    ])
    .select((t) => ({ ...t.binding, part: t.guard.part })),
  from('guard', guards)
    .join('said', typeForm, (t) => [
      equal(t.guard.file, t.said.file),
      equal(t.guard.node, t.said.name),
      equal(t.said.kind, literal('said')),
    ])
    .join('binding', binding, (t) => [equal(t.said.file, t.binding.file), equal(t.said.node, t.binding.value)])
    .select((t) => ({ ...t.binding, part: t.guard.part })),
);
const variables = from('name', declared)
  .join('symbol', symbol, (t) => [
    equal(t.name.file, t.symbol.file),
    equal(t.name.scope, t.symbol.scope),
    equal(t.name.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, said: t.name.part }));

/** Names of variables that are functions which say whether their argument has a type, with this type. */
export const guardVariables = distinct(
  from('name', namesOfVariables(variables)).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    type_file: t.name.variable_file,
    type: t.name.said,
  })),
);
