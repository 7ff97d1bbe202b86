import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { guardVariables } from './guard-variables.ts';

const { argument, callSite, typeForm } = factTables;

/** Names of functions that say whether their argument has a type, with this type. */
const guards = union(
  from('form', typeForm)
    .where((t) => equal(t.form.kind, literal('guard')))
    .join('callee', relationTables.staticValue, (t) => [
      equal(t.form.file, t.callee.target_file),
      equal(t.form.node, t.callee.target_node),
      equal(t.callee.kind, literal('definition')),
    ])
    .select((t) => ({ file: t.callee.file, node: t.callee.node, type_file: t.form.file, type: t.form.part })),
  guardVariables,
);

/** Calls of functions that say whether their argument has a type, with this type. */
export const guardCalls = from('guard', guards)
  .join('call', callSite, (t) => [equal(t.guard.file, t.call.file), equal(t.guard.node, t.call.callee)])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    subject: t.argument.value,
    type_file: t.guard.type_file,
    type: t.guard.type,
  }));
