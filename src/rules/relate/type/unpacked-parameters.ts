import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { outsideArguments } from './outside-arguments.ts';

const { parameter, typeForm } = factTables;

/** Parameters for all other named arguments that say by the members of a type which these are, with the type. */
export const unpackedParameters = from('parameter', parameter)
  .where((t) => equal(t.parameter.kind, literal('keyword_rest')))
  .join('type', typeForm, (t) => [
    equal(t.parameter.file, t.type.file),
    equal(t.parameter.type, t.type.node),
    equal(t.type.kind, literal('choice')),
  ])
  .join('form', outsideArguments('unpacked_first'), (t) => [
    equal(t.type.file, t.form.file),
    equal(t.type.part, t.form.node),
  ])
  .select((t) => ({ file: t.parameter.file, callable: t.parameter.callable, type: t.form.part }));
