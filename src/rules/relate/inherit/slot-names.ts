import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal, matches, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const slots = from('slot', factTables.property)
  .where((t) => [equal(t.slot.kind, literal('slot')), greaterEqual(t.slot.owner, literal(0))])
  .select((t) => ({ file: t.slot.file, class: t.slot.owner, token: t.slot.token, member: t.slot.node }));

/** Several names in one text; only those that stand elsewhere, too, can be asked for. */
const listed = from('slot', slots)
  .join('text', token, (t) => [equal(t.slot.token, t.text.token)])
  .where((t) => matches(t.text.text, '[\\s,]'))
  .unnest('each', (t) => split(regexReplace(t.text.text, '[\\s,]+', ' '), literal(' ')))
  .join('name', token, (t) => [equal(t.each.item, t.name.text)])
  .select((t) => ({ file: t.slot.file, class: t.slot.class, token: t.name.token, member: t.slot.member }));

/** Names that instances of a class have room for. */
export const slotNames = union(slots, listed);
