import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { givenParameters } from './given-parameters.ts';
import { typeLabel } from './type-labels.ts';

/** Calls that infer type arguments and give a generic type of the workspace, with that type as it is written. */
export const genericResults = distinct(
  from('call', typeTables.inferringCall)
    .join('place', typeTables.partPlace, (t) => [
      equal(t.call.target_file, t.place.whole_file),
      equal(t.call.target_node, t.place.whole),
      equal(t.place.label, literal(typeLabel.result)),
    ])
    .join('form', givenParameters, (t) => [equal(t.place.file, t.form.file), equal(t.place.node, t.form.node)])
    .select((t) => ({
      file: t.call.file,
      call: t.call.call,
      form_file: t.form.file,
      form: t.form.node,
      target_file: t.form.target_file,
      target_node: t.form.target_node,
    })),
);
