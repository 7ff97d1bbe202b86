import { typeTables } from '../../../model/tables/types.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { knownArguments } from './known-arguments.ts';

/** What the arguments of generic types say of the type parameters at their places. */
export const argumentBindings = from('argument', knownArguments)
  .join('parameter', typeTables.typeParameter, (t) => [
    equal(t.argument.target_file, t.parameter.file),
    equal(t.argument.target_node, t.parameter.owner),
    equal(t.argument.position, t.parameter.position),
  ])
  .join('type', typeTables.knownType, (t) => [equal(t.argument.file, t.type.file), equal(t.argument.part, t.type.node)])
  .select((t) => ({
    file: t.argument.file,
    node: t.argument.node,
    name: t.argument.name,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
    owner: t.parameter.owner,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
