import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { textVariables } from './text-variables.ts';

const { argument, literalText, parameter, typeForm } = factTables;
const { inferringCall, knownType, typeBinding, typeParameter, typePart } = typeTables;
const { resolvedName } = relationTables;

/** Types of members that a type parameter names, with the definition that has the parameter. */
const forms = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('keyed')))
  .join('key', resolvedName, (t) => [equal(t.form.file, t.key.file), equal(t.form.name, t.key.node)])
  .join('parameter', typeParameter, (t) => [equal(t.key.file, t.parameter.file), equal(t.key.symbol, t.parameter.node)])
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    part: t.form.part,
    key: t.key.symbol,
    owner: t.parameter.owner,
  }));
const texts = union(
  from('text', literalText)
    .where((t) => equal(t.text.kind, literal('string')))
    .select((t) => ({ file: t.text.file, node: t.text.node, token: t.text.token })),
  from('name', textVariables).select((t) => ({ ...t.name })),
);
/** Texts that are passed for the name, with the call. */
const keys = from('call', inferringCall)
  .join('form', forms, (t) => [equal(t.call.target_file, t.form.file), equal(t.call.owner, t.form.owner)])
  .join('parameter', parameter, (t) => [
    equal(t.call.target_file, t.parameter.file),
    equal(t.call.target_node, t.parameter.callable),
  ])
  .whereExists('name', resolvedName, (t) => [
    equal(t.parameter.file, t.name.file),
    equal(t.parameter.type, t.name.node),
    equal(t.form.key, t.name.symbol),
  ])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.call, t.argument.call),
    equal(t.parameter.position, t.argument.position),
    equal(t.argument.kind, literal('plain')),
  ])
  .join('text', texts, (t) => [equal(t.argument.file, t.text.file), equal(t.argument.value, t.text.node)])
  .select((t) => ({
    file: t.call.file,
    call: t.call.call,
    args_file: t.call.args_file,
    args_node: t.call.args_node,
    form_file: t.form.file,
    form: t.form.node,
    part: t.form.part,
    token: t.text.token,
  }));
/** The type whose members are named, by itself or as what the object of the call says of a type parameter. */
const named = from('key', keys).join('whole', knownType, (t) => [
  equal(t.key.form_file, t.whole.file),
  equal(t.key.part, t.whole.node),
]);
const wholes = union(
  named.select((t) => ({ ...t.key, whole_file: t.whole.target_file, whole: t.whole.target_node })),
  named
    .where((t) => greaterEqual(t.key.args_file, literal(0)))
    .join('bound', typeBinding, (t) => [
      equal(t.key.args_file, t.bound.args_file),
      equal(t.key.args_node, t.bound.args_node),
      equal(t.whole.target_file, t.bound.parameter_file),
      equal(t.whole.target_node, t.bound.parameter),
    ])
    .select((t) => ({ ...t.key, whole_file: t.bound.target_file, whole: t.bound.target_node })),
);

/** What the type of a member that a type parameter names is in a call that passes the name. */
export const keyedBindings = from('key', wholes)
  .join('part', typePart, (t) => [
    equal(t.key.whole_file, t.part.whole_file),
    equal(t.key.whole, t.part.whole),
    equal(t.key.token, t.part.label),
  ])
  .select((t) => ({
    args_file: t.key.file,
    args_node: t.key.call,
    parameter_file: t.key.form_file,
    parameter: t.key.form,
    target_file: t.part.target_file,
    target_node: t.part.target_node,
    bound_file: t.part.args_file,
    bound_node: t.part.args_node,
  }));
