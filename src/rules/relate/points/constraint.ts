import { type ConstraintKind, stepsPerNode, valueConstraint } from '../../../model/tables/points-to.ts';
import type { Value } from '../../../relation/expression.ts';
import { both, choose, equal, literal, multiply, subtract } from '../../../relation/expressions.ts';

export interface Place {
  readonly file: Value<'integer'>;
  readonly node: Value<'integer'>;
}

export const none: Place = { file: literal(-1), node: literal(-1) };

/** A row of the table of constraints. */
export const constraint = (
  kind: ConstraintKind,
  from: Place,
  to: Place,
  label: Value<'integer'> = literal(0),
  name: Value<'integer'> = literal(-1),
) => ({
  file: from.file,
  node: from.node,
  kind: literal(kind as string),
  to_file: to.file,
  to_node: to.node,
  label,
  name,
});

/** Both places in the file of a row. */
export const within = (
  kind: ConstraintKind,
  file: Value<'integer'>,
  node: Value<'integer'>,
  to: Value<'integer'>,
  label: Value<'integer'> = literal(0),
  name: Value<'integer'> = literal(-1),
) => constraint(kind, { file, node }, { file, node: to }, label, name);

/** What `load` and `store` say where elements are no members: numbers stay what they are. */
export const elementForm = (isApart: Value<'boolean'>, form: Value<'integer'>): Value<'integer'> =>
  choose([[both(isApart, equal(form, literal(0))), element]], form);

/** The form of elements of collections in `load` and `store`. */
export const element = literal(2);

/** The place of a step of what happens at a node, see `stepsPerNode`. */
export const stepAt = (node: Value<'integer'>, step: number): Value<'integer'> =>
  subtract(multiply(node, literal(-stepsPerNode)), literal(step));

export const output = valueConstraint;
