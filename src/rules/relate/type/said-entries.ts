import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Entries of objects of which a documentation text says the type, where what the type says of them is not known. */
export const saidEntries = distinct(
  from('entry', factTables.property)
    .whereExists('doubtful', typeTables.doubtfulEntry, (t) => [
      equal(t.entry.file, t.doubtful.file),
      equal(t.entry.node, t.doubtful.node),
    ])
    .whereExists('value', typeTables.documentedValue, (t) => [
      equal(t.entry.file, t.value.file),
      equal(t.entry.owner, t.value.value),
    ])
    .select((t) => ({ file: t.entry.file, node: t.entry.node })),
);
