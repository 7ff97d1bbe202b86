import type { Table } from '../../model/table.ts';
import { definitionTables } from '../../model/tables/definitions.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { flowRowsOf } from '../flow-table.ts';
import type { KernelTable } from '../kernel-table.ts';
import { tableOf } from '../table-of.ts';
import { analyseDefinitions } from './analyse-definitions.ts';
import { definitionSources } from './definition-sources.ts';
import { writeSites } from './write-sites.ts';

const tables: Readonly<Record<string, Table>> = {
  definition_site: definitionTables.definitionSite,
  use_site: definitionTables.useSite,
  reaching_definition: definitionTables.reachingDefinition,
  flow_gap: flowTables.flowGap,
};

const known = new WeakMap<KernelTable, ReturnType<typeof writeSites>>();

/** One table of the definitions and uses of the files in `sources`, see `definitionSources`. */
export function definitionTable(output: string, given: readonly KernelTable[]): KernelTable {
  const sources = definitionSources(given);
  const table = tables[output];
  if (!table) throw new Error(`The kernel of definitions does not compute \`${output}\`.`);
  const rows = known.get(sources.syntax) ?? compute(sources);
  known.set(sources.syntax, rows);
  return tableOf(table, rows[output as keyof typeof rows]);
}

function compute(sources: ReturnType<typeof definitionSources>): ReturnType<typeof writeSites> {
  const flow = flowRowsOf(sources.syntax, sources.flowRole, sources.constant);
  const { store, names } = analyseDefinitions(sources, flow);
  return writeSites(store, names);
}
