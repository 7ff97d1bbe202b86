import type { Table } from '../model/table.ts';
import { flowTables } from '../model/tables/flow.ts';
import { analyseFlow } from './analyse-flow.ts';
import type { FlowRows } from './flow-rows.ts';
import type { KernelTable } from './kernel-table.ts';
import type { RowStore } from './row-store.ts';
import { tableOf } from './table-of.ts';

const stores: Readonly<Record<string, { readonly table: Table; readonly rows: (rows: FlowRows) => RowStore }>> = {
  code_unit: { table: flowTables.codeUnit, rows: ({ units }) => units },
  flow_block: { table: flowTables.flowBlock, rows: ({ blocks }) => blocks },
  flow_step: { table: flowTables.flowStep, rows: ({ steps }) => steps },
  flow_edge: { table: flowTables.flowEdge, rows: ({ edges }) => edges },
  flow_dominator: { table: flowTables.flowDominator, rows: ({ dominators }) => dominators },
  control_dependence: { table: flowTables.controlDependence, rows: ({ dependences }) => dependences },
  flow_gap: { table: flowTables.flowGap, rows: ({ gaps }) => gaps },
  discarded_jump: { table: flowTables.discardedJump, rows: ({ discarded }) => discarded },
};

const known = new WeakMap<KernelTable, FlowRows>();

/**
 * One table of the flow of control of the files in `sources`: syntax nodes, what the languages say of their kinds, and
 * conditions whose value is written out.
 */
export function flowTable(output: string, sources: readonly KernelTable[]): KernelTable {
  const store = stores[output];
  const [syntax, roles, constants] = sources;
  if (!store || !syntax || !roles || !constants)
    throw new Error(`The kernel of control flow does not compute \`${output}\`.`);
  return tableOf(store.table, store.rows(flowRowsOf(syntax, roles, constants)));
}

/** The flow of control of a batch, computed once for all who go on from it. */
export function flowRowsOf(syntax: KernelTable, roles: KernelTable, constants: KernelTable): FlowRows {
  const rows = known.get(syntax) ?? analyseFlow(syntax, roles, constants);
  known.set(syntax, rows);
  return rows;
}
