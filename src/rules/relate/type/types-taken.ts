import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { field, union, values } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, coalesce, equal, greaterEqual, isNotNull, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { placeNumbers } from './place-numbers.ts';
import { parameterLabel, positionLabel, typeLabel } from './type-labels.ts';

const { typeForm } = factTables;

const roles = values({ role: field('text'), label: field('integer') }, [
  ['result_first', typeLabel.result],
  ['instance_first', typeLabel.instance],
  ['settled_first', typeLabel.settled],
]);

const members = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('member')))
  .leftJoin('written', syntaxNode, (t) => [equal(t.form.file, t.written.file), equal(t.form.name, t.written.node)])
  .leftJoin('text', token, (t) => equal(t.written.token, t.text.token))
  .leftJoin('number', placeNumbers, (t) => equal(t.text.text, t.number.text))
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    part: t.form.part,
    name: t.form.name,
    position: t.number.position,
  }));
/** Types written as what is taken out of another type: `A['m']`, `A[0]`, `A[number]`, `ReturnType<F>`, `Parameters<F>[0]`. */
export const typesTaken = union(
  from('form', members)
    .where((t) => isNotNull(t.form.position))
    .join('of', builtinArguments, (t) => [
      equal(t.form.file, t.of.file),
      equal(t.form.part, t.of.node),
      equal(t.of.role, literal('parameters_first')),
      equal(t.of.position, literal(0)),
    ])
    .select((t) => ({
      file: t.form.file,
      node: t.form.node,
      part: t.of.part,
      label: parameterLabel(coalesce(t.form.position, literal(0))),
    })),
  from('form', members)
    .where((t) => isNotNull(t.form.position))
    .select((t) => ({
      file: t.form.file,
      node: t.form.node,
      part: t.form.part,
      label: positionLabel(coalesce(t.form.position, literal(0))),
    })),
  from('form', members)
    .where((t) => less(t.form.name, literal(0)))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part, label: literal(typeLabel.spread) })),
  from('form', members)
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
