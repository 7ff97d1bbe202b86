import type { Collectors } from '../execute/collectors.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { countedFigures, type TableCount } from '../graph/quality/counted-figures.ts';
import { distinctFigures } from '../graph/quality/distinct-figures.ts';
import { qualityTable } from '../model/tables/diagnostics.ts';
import type { Figures } from '../protocol/build-record.ts';
import type { Session } from '../session/session.ts';

/** Writes the figures of every relation; those that every row must be read for only when `full` figures are wanted. */
export async function saveQuality(
  session: Session,
  reader: GraphReader,
  collectors: Collectors,
  wanted: 'counts' | 'full',
): Promise<void> {
  const counted = await countedFigures(reader, tableCounts(collectors));
  const distinct: Readonly<Record<string, Figures>> = wanted === 'full' ? await distinctFigures(reader) : {};
  await session.createTable(qualityTable);
  await session.ingest.prepare([qualityTable]);
  for (const figures of [counted, distinct])
    session.ingest.appendRows(
      qualityTable,
      Object.entries(figures).flatMap(([relation, metrics]) =>
        Object.entries(metrics).map(([metric, value]) => ({ relation, metric, value })),
      ),
    );
  session.ingest.flush();
}

function tableCounts({ executions, gateErrors }: Collectors): readonly TableCount[] {
  const written = executions.filter(({ rows }) => rows !== null);
  return [...new Set(written.map(({ rule }) => rule.output.name))].map((table) => ({
    table,
    rows: written.filter(({ rule }) => rule.output.name === table).reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    errors: gateErrors.filter(({ output }) => output === table).reduce((sum, { rows }) => sum + rows, 0),
  }));
}
