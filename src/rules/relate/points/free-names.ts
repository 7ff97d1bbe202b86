import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Names that nothing here binds. */
export const freeNames = from('reference', factTables.reference)
  .whereNone('resolved', relationTables.resolvedName, (t) => [
    equal(t.reference.file, t.resolved.file),
    equal(t.reference.node, t.resolved.node),
  ])
  .join('text', token, (t) => equal(t.reference.token, t.text.token))
  .select((t) => ({
    language: t.reference.language,
    file: t.reference.file,
    node: t.reference.node,
    name: t.text.text,
  }));
