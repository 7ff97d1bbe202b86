import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { choose, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { argumentBindings } from './argument-bindings.ts';

/** Arguments that are a type parameter of the definition around them. */
const handedOn = from('argument', argumentBindings)
  .join('outer', typeTables.typeParameter, (t) => [
    equal(t.argument.target_file, t.outer.file),
    equal(t.argument.target_node, t.outer.node),
  ])
  .select((t) => ({ ...t.argument, outer_file: t.outer.file, outer: t.outer.owner, through: t.outer.node }));

/** Types with arguments that mention type parameters of the definition around them, at any depth. */
const open = fixpoint(
  'open',
  distinct(
    from('argument', handedOn).select((t) => ({
      file: t.argument.file,
      node: t.argument.node,
      outer_file: t.argument.outer_file,
      outer: t.argument.outer,
    })),
  ),
  (self) =>
    from('inner', self)
      .join('argument', argumentBindings, (t) => [
        equal(t.inner.file, t.argument.bound_file),
        equal(t.inner.node, t.argument.bound_node),
      ])
      .select((t) => ({
        file: t.argument.file,
        node: t.argument.node,
        outer_file: t.inner.outer_file,
        outer: t.inner.outer,
      })),
);
const isAlias = from('alias', factTables.definition)
  .where((t) => equal(t.alias.kind, literal('type_alias')))
  .select((t) => ({ file: t.alias.file, node: t.alias.node }));

/** Arguments that are no parameter stay what they are, whatever those of the definition around them stand for. */
const kept = from('form', open)
  .join('argument', argumentBindings, (t) => [equal(t.form.file, t.argument.file), equal(t.form.node, t.argument.node)])
  .join('outer', typeTables.typeParameter, (t) => [
    equal(t.form.outer_file, t.outer.file),
    equal(t.form.outer, t.outer.owner),
  ])
  .whereNone('handed', handedOn, (t) => [
    equal(t.argument.file, t.handed.file),
    equal(t.argument.node, t.handed.node),
    equal(t.argument.parameter, t.handed.parameter),
    equal(t.argument.target_file, t.handed.target_file),
    equal(t.argument.target_node, t.handed.target_node),
  ])
  .leftJoin('inner', open, (t) => [
    equal(t.argument.bound_file, t.inner.file),
    equal(t.argument.bound_node, t.inner.node),
    equal(t.form.outer_file, t.inner.outer_file),
    equal(t.form.outer, t.inner.outer),
  ])
  .select((t) => ({
    ...t.argument,
    outer_file: t.form.outer_file,
    outer: t.form.outer,
    through: t.outer.node,
    is_open: isNotNull(t.inner.file),
  }));

/**
 * What the arguments of types inside a generic definition say, with the parameter of the definition through which it is
 * known: `same` for an argument that is that parameter, `open` for one that mentions parameters, else `closed`.
 */
export const openArguments = from(
  'argument',
  distinct(
    union(
      from('argument', handedOn).select((t) => ({ ...t.argument, kind: literal('same') })),
      from('argument', kept).select(({ argument: { is_open, ...argument } }) => ({
        ...argument,
        kind: choose([[is_open, literal('open')]], literal('closed')),
      })),
    ),
  ),
)
  .leftJoin('alias', isAlias, (t) => [
    equal(t.argument.parameter_file, t.alias.file),
    equal(t.argument.owner, t.alias.node),
  ])
  .select((t) => ({ ...t.argument, steps: choose([[isNotNull(t.alias.node), literal(0)]], literal(1)) }));
