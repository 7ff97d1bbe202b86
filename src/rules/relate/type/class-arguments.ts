import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { add, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';

const ofClasses = from('form', builtinArguments).where((t) => equal(t.form.role, literal('class_first')));
/** The name may stand in a node of its own. */
const given = union(
  ofClasses.select((t) => ({ file: t.form.file, node: t.form.node, name: t.form.part })),
  ofClasses.select((t) => ({ file: t.form.file, node: t.form.node, name: add(t.form.part, literal(1)) })),
);
const parts = union(
  from('form', factTables.typeForm)
    .where((t) => equal(t.form.kind, literal('choice')))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part })),
  from('form', builtinArguments)
    .where((t) => equal(t.form.role, literal('same_all')))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part })),
);
const chosen = from('given', given)
  .join('part', parts, (t) => [equal(t.given.file, t.part.file), equal(t.given.name, t.part.node)])
  .select((t) => ({ file: t.given.file, node: t.given.node, name: t.part.part }));
/** The name of a choice may be in quotes, or stand in a node of its own. */
const inner = from('given', chosen)
  .join('part', parts, (t) => [equal(t.given.file, t.part.file), equal(t.given.name, t.part.node)])
  .select((t) => ({ file: t.given.file, node: t.given.node, name: t.part.part }));

/** Types that mean a class itself, with the expressions that may name it. */
export const classArguments = distinct(union(given, chosen, inner));
