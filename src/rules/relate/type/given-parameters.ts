import { typeTables } from '../../../model/tables/types.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { knownArguments } from './known-arguments.ts';

/** Arguments of generic types with the type parameters they are given for. */
export const givenParameters = from('form', knownArguments)
  .join('parameter', typeTables.typeParameter, (t) => [
    equal(t.form.target_file, t.parameter.file),
    equal(t.form.target_node, t.parameter.owner),
    equal(t.form.position, t.parameter.position),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    part: t.form.part,
    target_file: t.form.target_file,
    target_node: t.form.target_node,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
  }));
