import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { taking } from './taking.ts';
import { typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { typedAccesses } from './typed-accesses.ts';
import { languagesWith } from './typed-language.ts';

const elementsApart = languagesWith('elements-apart');

const itemLabel = (kind: Value<'text'>) =>
  choose([[equal(kind, literal('slice')), literal(typeLabel.same)]], literal(typeLabel.index)) as Value<'integer'>;

const members = from('access', typedAccesses)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .select((t) => taking(t.access.file, t.access.object, t.access.token, t.access.node));
const items = from('access', typedAccesses)
  .where((t) => oneOf(t.access.kind, literal('subscript'), literal('slice')))
  .whereExists('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
  .select((t) => taking(t.access.file, t.access.object, itemLabel(t.access.kind), t.access.node));
/** Accesses by a key, with its text where it is written out. */
const keyed = from('access', typedAccesses)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .whereNone('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
  .leftJoin('text', factTables.literal, (t) => [
    equal(t.access.file, t.text.file),
    equal(t.access.name, t.text.node),
    equal(t.text.kind, literal('string')),
  ])
  .leftJoin('fragment', syntaxNode, (t) => [equal(t.text.file, t.fragment.file), equal(t.text.node, t.fragment.parent)])
  .select((t) => ({
    file: t.access.file,
    object: t.access.object,
    node: t.access.node,
    label: choose(
      [[greaterEqual(t.fragment.token, literal(0)), t.fragment.token]],
      literal(typeLabel.element),
    ) as Value<'integer'>,
  }));
const subscripts = from('key', keyed).select((t) => taking(t.key.file, t.key.object, t.key.label, t.key.node));
/** A member that is not declared by its name may be declared for all names, unless every object has it. */
const indexed = union(
  from('access', typedAccesses)
    .whereNone('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
    .where((t) => greaterEqual(t.access.token, literal(0)))
    .whereNone('everywhere', typeNames('object_member'), (t) => [
      equal(t.access.language, t.everywhere.language),
      equal(t.access.token, t.everywhere.token),
    ])
    .select((t) => taking(t.access.file, t.access.object, literal(typeLabel.index), t.access.node)),
  from('key', keyed)
    .where((t) => greaterEqual(t.key.label, literal(0)))
    .select((t) => taking(t.key.file, t.key.object, literal(typeLabel.index), t.key.node)),
);

/** Members, elements and what stands under keys, taken out of the type of an object. */
export const accessUses = union(members, indexed, items, subscripts);
