import { factTables } from '../../../model/tables/facts.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Keys whose text is known; the form is 1 for numbers, which are other keys than their texts. */
export const keys = from('key', factTables.literalText)
  .where((t) => oneOf(t.key.kind, literal('string'), literal('number')))
  .select((t) => ({
    file: t.key.file,
    node: t.key.node,
    token: t.key.token,
    form: choose([[equal(t.key.kind, literal('number')), literal(1)]], literal(0)),
  }));
