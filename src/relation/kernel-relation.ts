import type { Columns } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import { inputs, type KernelRelationName, type Relation } from './relation.ts';
import { tableRelation, tableSchema } from './tables.ts';

/** The rows that a kernel computes for one of its tables from whole tables. */
export const kernelRelation = <C extends Columns>(
  kernel: KernelRelationName,
  version: number,
  output: Table<C>,
  sources: readonly Table[],
): Relation => ({
  kind: 'kernel',
  kernel,
  version,
  output: output.name,
  sources: sources.map(tableRelation),
  schema: tableSchema(output),
});

/** Whether a kernel computes part of the relation: the database cannot. */
export const needsKernel = (relation: Relation): boolean =>
  relation.kind === 'kernel' || relation.kind === 'compute' || inputs(relation).some(needsKernel);
