import type { Table } from '../table.ts';
import { definitionTables } from './definitions.ts';
import { diagnosticTables } from './diagnostics.ts';
import { extractionTables } from './extraction.ts';
import { factTables } from './facts.ts';
import { flowTables } from './flow.ts';
import { graphTables } from './graph.ts';
import { matchTables } from './matches.ts';
import { outsideSources, outsideTables } from './outside.ts';
import { pointsToTables } from './points-to.ts';
import { relationTables } from './relations.ts';
import { typeTables } from './types.ts';
import { viewTables } from './views.ts';

const listed: readonly Table[] = [
  ...extractionTables,
  ...outsideSources,
  ...[
    matchTables,
    factTables,
    flowTables,
    definitionTables,
    relationTables,
    outsideTables,
    typeTables,
    pointsToTables,
    graphTables,
    viewTables,
    diagnosticTables,
  ].flatMap((tables) => Object.values<Table>(tables)),
];

/** Every table and view of a stored graph, by name. */
export const allTables: ReadonlyMap<string, Table> = new Map(listed.map((table) => [table.name, table]));
