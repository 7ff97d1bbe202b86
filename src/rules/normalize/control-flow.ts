import type { Table } from '../../model/table.ts';
import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { kernelRelation } from '../../relation/kernel-relation.ts';
import type { Relation } from '../../relation/relation.ts';

/** One of the tables that the kernel of control flow computes. */
export const controlFlow = (output: Table): Relation =>
  kernelRelation('control_flow', 2, output, [syntaxNode, flowRole, matchTables.constant]);
