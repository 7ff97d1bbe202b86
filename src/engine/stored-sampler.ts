import type { GraphReader } from '../graph/graph-reader.ts';
import { type Sampler, samplePlaces } from '../graph/sample-places.ts';
import { allTables } from '../model/tables/all-tables.ts';
import { sampleRows } from '../session/sample-rows.ts';
import type { Session } from '../session/session.ts';
import { plainValue } from './plain-value.ts';

const shownRows = 20;

/** Samples of the tables of a session. */
export const storedSampler =
  (session: Session, reader: GraphReader): Sampler =>
  async (table, rule) => {
    const saysRule = rule !== undefined && allTables.get(table)?.columns.rule !== undefined;
    const ofRule = saysRule ? await sampleRows(session, table, shownRows, rule) : null;
    // An edge says which rule found its target, not which made an edge of it.
    const sample = ofRule?.rows.length ? ofRule : await sampleRows(session, table, shownRows);
    if (!sample) return null;
    const shown = {
      columns: sample.columns.map(({ name }) => name),
      rows: sample.rows.map((row) => row.map(plainValue)),
    };
    return { ...shown, places: await samplePlaces(reader, shown) };
  };
