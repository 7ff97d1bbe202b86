import { relationSql } from '../compile/relation-sql.ts';
import { must } from '../model/must.ts';
import type { Relation } from '../relation/relation.ts';
import { computeKernel } from './compute-kernel.ts';
import type { Execution } from './execution-options.ts';

type Compute = Extract<Relation, { readonly kind: 'compute' }>;

/** The kernel step a relation ends in, when all that follows gives its columns as they are. */
export function kernelStep(relation: Relation): Compute | null {
  if (relation.kind === 'compute') return relation;
  if (relation.kind !== 'project') return null;
  const isPlain = relation.columns.every(({ name, value }) => value.kind === 'column' && value.name === name);
  return isPlain ? kernelStep(relation.source) : null;
}

/** Computes a rule outside the database, from typed columns to typed columns; answers with the number of rows. */
export async function runInKernelLane(
  { rule, session, kernelThread }: Execution,
  { kernel, source }: Compute,
): Promise<number> {
  const given = await session.manyNumbers(relationSql(source, { packKeys: true }));
  const found = await computeKernel({ kernel, ...given }, kernelThread);
  const columns = Object.keys(rule.output.columns).map((name) => must(found[name], `column ${name}`));
  const rows = columns[0]?.length ?? 0;
  await session.ingest.prepare([rule.output]);
  session.ingest.appendColumns(rule.output, columns, rows);
  session.ingest.flush();
  return rows;
}
