import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  equal,
  greaterEqual,
  isNull,
  lessEqual,
  literal,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { flipped, typeLabel } from './type-labels.ts';

const { carriedBinding, knownType, typeBinding, typeFlow, typePart, typeUse } = typeTables;

const typed = from('type', knownType).select((t) => ({ ...t.type }));
const got = from('part', typePart).select((t) => ({ ...t.part }));
type Types = typeof typed;
type Parts = typeof got;
const said = from('binding', typeBinding).select((t) => ({ ...t.binding }));
type Bindings = typeof said;
/** Generic types in definitions whose parameters the arguments of what has them say, too. */
export const carriedForms = distinct(
  from('form', carriedBinding).select((t) => ({
    args_file: t.form.args_file,
    args_node: t.form.args_node,
    form_file: t.form.form_file,
    form_node: t.form.form_node,
  })),
);
type Carried = typeof carriedForms;
const withOwn = from('type', knownType).select((t) => ({
  ...t.type,
  own_file: t.type.args_file,
  own_node: t.type.args_node,
}));
/** Types that were got out of others, with the arguments of these and their own. */
type Got = typeof withOwn;

const none = literal(-1);

const handedOn = (self: Rel<Types['schema']>): Types =>
  from('type', self)
    .join('flow', typeFlow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
    .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })) as never;

/** Classes that say by themselves what type parameters stand for, as types of instances and as such. */
const bySelf = from('binding', typeBinding).where((t) => lessEqual(t.binding.args_node, literal(-2)));
const binding = distinct(
  union(
    bySelf.select((t) => ({
      file: t.binding.args_file,
      whole: flipped(t.binding.args_node),
      node: t.binding.args_node,
    })),
    bySelf.select((t) => ({ file: t.binding.args_file, whole: t.binding.args_node, node: t.binding.args_node })),
  ),
);

/** Type arguments of a part are those of the whole, unless it has its own; a type without arguments may bind by itself. */
const taken = (self: Rel<Types['schema']>, parts: Parts): Got =>
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
      equal(t.use.target_node, t.itself.whole),
    ])
    .select((t) => ({
      file: t.use.file,
      node: t.use.node,
      target_file: t.part.target_file,
      target_node: t.part.target_node,
      args_file: choose([[greaterEqual(t.use.args_file, literal(0)), t.use.args_file]], coalesce(t.itself.file, none)),
      args_node: choose([[greaterEqual(t.use.args_file, literal(0)), t.use.args_node]], coalesce(t.itself.node, none)),
      own_file: t.part.args_file,
      own_node: t.part.args_node,
    })) as never;

/** Other names of types have what they stand for, with the arguments they are given; types have what they extend. */
const meant = (self: Rel<Types['schema']>, parts: Parts): Got =>
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
      args_file: t.type.args_file,
      args_node: t.type.args_node,
      own_file: t.part.args_file,
      own_node: t.part.args_node,
    })) as never;

/** The arguments of a part count, unless those of the whole say what they are. */
const withArguments = (got: Got, carried: Carried): Types =>
  from('got', got)
    .leftJoin('carried', carried, (t) => [
      equal(t.got.args_file, t.carried.args_file),
      equal(t.got.args_node, t.carried.args_node),
      equal(t.got.own_file, t.carried.form_file),
      equal(t.got.own_node, t.carried.form_node),
    ])
    .select((t) => {
      const areOwn = both(greaterEqual(t.got.own_node, literal(0)), isNull(t.carried.form_file));
      return {
        file: t.got.file,
        node: t.got.node,
        target_file: t.got.target_file,
        target_node: t.got.target_node,
        args_file: choose([[areOwn, t.got.own_file]], t.got.args_file),
        args_node: choose([[areOwn, t.got.own_node]], t.got.args_node),
      };
    }) as never;

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

interface Known {
  readonly parts: Parts;
  readonly bindings: Bindings;
  readonly carried: Carried;
}

/** What has a type, beginning with what is known: by what takes something out of a type, and by what is handed on. */
export const typesFrom = (known: Types, { parts, bindings, carried }: Known): Types =>
  fixpoint('typed', known, (self) =>
    union(handedOn(self), withArguments(union(taken(self, parts), meant(self, parts)), carried), bound(self, bindings)),
  ) as never;

/**
 * Types, and what follows from them when some are added, or parts and bindings are. From those there were nothing more would
 * follow by what there was, so that only the ones that something new applies to are gone on from.
 */
export function moreTypes(
  settled: Types,
  added: { readonly types: readonly Types[]; readonly parts: Parts; readonly bindings: Bindings },
  all: Known,
): Types {
  const byUses = from('type', settled)
    .whereExists('use', typeUse, (t) => [equal(t.type.file, t.use.file), equal(t.type.node, t.use.node)])
    .whereExists('part', added.parts, (t) => [
      equal(t.type.target_file, t.part.whole_file),
      equal(t.type.target_node, t.part.whole),
    ])
    .select((t) => ({ ...t.type }));
  const byMeaning = from('type', settled)
    .whereExists('part', added.parts, (t) => [
      equal(t.type.target_file, t.part.whole_file),
      equal(t.type.target_node, t.part.whole),
      equal(t.part.label, literal(typeLabel.meaning)),
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
  const open = distinct(union(byUses, byMeaning, byBindings, ...added.types));
  return distinct(union(settled, typesFrom(open, all))) as never;
}
