import { flowTables } from '../../model/tables/flow.ts';
import { equal, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';

const untold = from('gap', flowTables.flowGap)
  .where((t) => [
    equal(t.gap.file, parameter('file', 'integer')),
    oneOf(t.gap.reason, literal('too_many_definitions'), literal('too_many_pairs')),
  ])
  .select((t) => ({ unit: t.gap.unit }));

/** How many units of some files have so many definitions and uses that not all of them were told apart or listed. */
export async function untoldUnits(reader: GraphReader, files: Iterable<number>): Promise<number> {
  let count = 0;
  for (const file of files) count += (await reader.rows(untold, { file })).length;
  return count;
}
