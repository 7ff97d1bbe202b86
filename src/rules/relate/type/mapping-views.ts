import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { flipped, positionLabel, typeLabel } from './type-labels.ts';

type Integer = Value<'integer'>;

const mappings = from('form', builtinArguments)
  .where((t) => equal(t.form.role, literal('mapping')))
  .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part, position: t.form.position }));
const keys = from('key', mappings).where((t) => equal(t.key.position, literal(0)));
const items = from('item', mappings).where((t) => equal(t.item.position, literal(1)));

/**
 * What a mapping gives as a whole gets places nothing else has: the collection of its items that of the item's type, the
 * collection of its pairs that of the key's type, a pair that of the mapping itself; all flipped.
 */
export const mappingViews = distinct(
  union(
    from('mapping', mappings).select((t) => ({ file: t.mapping.file, node: flipped(t.mapping.node) })),
    from('mapping', mappings).select((t) => ({ file: t.mapping.file, node: flipped(t.mapping.part) })),
  ),
);

const place = (file: Integer, whole: Integer, label: Integer, node: Integer) => ({ file, whole, label, node });

/** What is got out of a mapping as a whole, and out of that. */
export const mappingParts = union(
  items.select((t) => place(t.item.file, t.item.node, literal(typeLabel.held), flipped(t.item.part))),
  items.select((t) => place(t.item.file, flipped(t.item.part), literal(typeLabel.element), t.item.part)),
  items.select((t) => place(t.item.file, flipped(t.item.node), positionLabel(literal(1)), t.item.part)),
  keys.select((t) => place(t.key.file, t.key.node, literal(typeLabel.pairs), flipped(t.key.part))),
  keys.select((t) => place(t.key.file, flipped(t.key.part), literal(typeLabel.element), flipped(t.key.node))),
  keys.select((t) => place(t.key.file, flipped(t.key.node), positionLabel(literal(0)), t.key.part)),
);
