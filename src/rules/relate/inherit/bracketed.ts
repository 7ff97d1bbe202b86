import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** A type with type arguments in brackets is the type before them. */
export const bracketed = from('access', factTables.memberAccess)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .select((t) => ({ file: t.access.file, node: t.access.node, object: t.access.object }));
