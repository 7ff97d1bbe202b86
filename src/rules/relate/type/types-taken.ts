import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { field, union, values } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { typeLabel } from './type-labels.ts';

const { typeForm } = factTables;

const roles = values({ role: field('text'), label: field('integer') }, [
  ['result_first', typeLabel.result],
  ['instance_first', typeLabel.instance],
  ['settled_first', typeLabel.settled],
]);

/** Types written as what is taken out of another type: `A['m']`, `A[number]`, `ReturnType<F>`. */
export const typesTaken = union(
  from('form', typeForm)
    .where((t) => equal(t.form.kind, literal('member')))
    .leftJoin('name', syntaxNode, (t) => [equal(t.form.file, t.name.file), equal(t.form.name, t.name.parent)])
    .select((t) => ({
      file: t.form.file,
      node: t.form.node,
      part: t.form.part,
      label: choose(
        [[greaterEqual(t.name.token, literal(0)), t.name.token]],
        literal(typeLabel.element),
      ) as Value<'integer'>,
    })),
  from('form', builtinArguments)
    .where((t) => equal(t.form.position, literal(0)))
    .join('role', roles, (t) => equal(t.form.role, t.role.role))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part, label: t.role.label })),
);
