import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, greaterEqual, literal, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Names that instances of a class have room for, where several may stand in one text; one that stands nowhere else is never asked for. */
export const slotNames = from('slot', factTables.property)
  .where((t) => [equal(t.slot.kind, literal('slot')), greaterEqual(t.slot.owner, literal(0))])
  .join('text', token, (t) => [equal(t.slot.token, t.text.token)])
  .unnest('each', (t) => split(regexReplace(t.text.text, '[\\s,]+', ' '), literal(' ')))
  .join('name', token, (t) => [equal(t.each.item, t.name.text)])
  .select((t) => ({ file: t.slot.file, class: t.slot.owner, token: t.name.token, member: t.slot.node }));
