import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { flipped, typeLabel } from './type-labels.ts';

const { knownType, typeBinding, typeFlow, typePart, typeUse } = typeTables;

const typed = from('type', knownType).select((t) => ({ ...t.type }));
const got = from('part', typePart).select((t) => ({ ...t.part }));
type Types = typeof typed;
type Parts = typeof got;
const said = from('binding', typeBinding).select((t) => ({ ...t.binding }));
type Bindings = typeof said;

const handedOn = (self: Rel<Types['schema']>): Types =>
  from('type', self)
    .join('flow', typeFlow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
    .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })) as never;

/** Types that say by themselves what type parameters stand for. */
const binding = distinct(
  from('binding', typeBinding).select((t) => ({ file: t.binding.args_file, node: t.binding.args_node })),
);

/** Type arguments of a part are those of the whole, unless it has its own; a type without arguments may bind by itself. */
const taken = (self: Rel<Types['schema']>, parts: Parts): Types =>
  from(
    'use',
    from('whole', self)
      .join('use', typeUse, (t) => [equal(t.whole.file, t.use.file), equal(t.whole.node, t.use.node)])
      .select((t) => ({ ...t.whole, node: t.use.to_node, label: t.use.label })),
  )
    .join('part', parts, (t) => [
      equal(t.use.target_file, t.part.whole_file),
      equal(t.use.target_node, t.part.whole),
      equal(t.use.label, t.part.label),
    ])
    .leftJoin('itself', binding, (t) => [
      equal(t.use.target_file, t.itself.file),
      equal(flipped(t.use.target_node), t.itself.node),
    ])
    .select((t) => ({
      file: t.use.file,
      node: t.use.node,
      target_file: t.part.target_file,
      target_node: t.part.target_node,
      args_file: choose(
        [
          [greaterEqual(t.part.args_node, literal(0)), t.part.args_file],
          [greaterEqual(t.use.args_file, literal(0)), t.use.args_file],
        ],
        coalesce(t.itself.file, literal(-1)),
      ),
      args_node: choose(
        [
          [greaterEqual(t.part.args_node, literal(0)), t.part.args_node],
          [greaterEqual(t.use.args_file, literal(0)), t.use.args_node],
        ],
        coalesce(t.itself.node, literal(-1)),
      ),
    })) as never;

/** Other names of types have what they stand for, with the arguments they are given; types have what they extend. */
const meant = (self: Rel<Types['schema']>, parts: Parts): Types =>
  from('type', self)
    .join('part', parts, (t) => [
      equal(t.type.target_file, t.part.whole_file),
      equal(t.type.target_node, t.part.whole),
      equal(t.part.label, literal(typeLabel.meaning)),
    ])
    .select((t) => ({
      file: t.type.file,
      node: t.type.node,
      target_file: t.part.target_file,
      target_node: t.part.target_node,
      args_file: choose([[greaterEqual(t.part.args_node, literal(0)), t.part.args_file]], t.type.args_file),
      args_node: choose([[greaterEqual(t.part.args_node, literal(0)), t.part.args_node]], t.type.args_node),
    })) as never;

const bound = (self: Rel<Types['schema']>, bindings: Bindings): Types =>
  from('type', self)
    .join('binding', bindings, (t) => [
      equal(t.type.target_file, t.binding.parameter_file),
      equal(t.type.target_node, t.binding.parameter),
      equal(t.type.args_file, t.binding.args_file),
      equal(t.type.args_node, t.binding.args_node),
    ])
    .select((t) => ({
      file: t.type.file,
      node: t.type.node,
      target_file: t.binding.target_file,
      target_node: t.binding.target_node,
      args_file: t.binding.bound_file,
      args_node: t.binding.bound_node,
    })) as never;

/** What has a type, beginning with what is known: by what takes something out of a type, and by what is handed on. */
const typesFrom = (known: Types, parts: Parts, bindings: Bindings): Types =>
  fixpoint('typed', known, (self) =>
    union(handedOn(self), taken(self, parts), meant(self, parts), bound(self, bindings)),
  ) as never;

/**
 * Types, and what follows from them when some are added, or parts and bindings are. From those there were nothing more would
 * follow by what there was, so that only the ones that something new applies to are gone on from.
 */
export function moreTypes(
  settled: Types,
  added: { readonly types: readonly Types[]; readonly parts: Parts; readonly bindings: Bindings },
  all: { readonly parts: Parts; readonly bindings: Bindings },
): Types {
  const byParts = from('type', settled)
    .whereExists('part', added.parts, (t) => [
      equal(t.type.target_file, t.part.whole_file),
      equal(t.type.target_node, t.part.whole),
    ])
    .select((t) => ({ ...t.type }));
  const byBindings = from('type', settled)
    .whereExists('binding', added.bindings, (t) => [
      equal(t.type.target_file, t.binding.parameter_file),
      equal(t.type.target_node, t.binding.parameter),
      equal(t.type.args_file, t.binding.args_file),
      equal(t.type.args_node, t.binding.args_node),
    ])
    .select((t) => ({ ...t.type }));
  const open = distinct(union(byParts, byBindings, ...added.types));
  return distinct(union(settled, typesFrom(open, all.parts, all.bindings))) as never;
}
