import type { GraphReader } from '../graph/graph-reader.ts';
import { type SampledRule, type Sampler, samplePlaces } from '../graph/sample-places.ts';
import { allTables } from '../model/tables/all-tables.ts';
import { sampleRows } from '../session/sample-rows.ts';
import type { Session, UserResult } from '../session/session.ts';
import { plainValue } from './plain-value.ts';
import { recordedQuery } from './recorded-query.ts';

const shownRows = 20;
/** Nobody waits longer for some rows of a rule, in milliseconds. */
const longest = 2000;

/** Samples of the tables of a session. */
export const storedSampler =
  (session: Session, reader: GraphReader): Sampler =>
  async (table, rule) => {
    const own = rule ? ((await rowsThatName(session, table, rule)) ?? (await rowsOnceMore(session, rule))) : null;
    const sample = own ?? (await sampleRows(session, table, shownRows));
    if (!sample) return null;
    const shown = {
      columns: sample.columns.map(({ name }) => name),
      rows: sample.rows.map((row) => row.map(plainValue)),
    };
    return { ...shown, isMixed: rule !== undefined && own === null, places: await samplePlaces(reader, shown) };
  };

/** An edge names the rule that found its target, which need not be the one that made it: no rows say nothing. */
async function rowsThatName(session: Session, table: string, { id }: SampledRule): Promise<UserResult | null> {
  if (allTables.get(table)?.columns.rule === undefined) return null;
  const sample = await sampleRows(session, table, shownRows, id);
  return sample?.rows.length ? sample : null;
}

/** What the rule finds first when it is run again, unless its tables are gone or it takes too long. */
const rowsOnceMore = async (session: Session, { sql }: SampledRule): Promise<UserResult | null> =>
  sql === null
    ? null
    : session.userQuery(recordedQuery(sql), shownRows, AbortSignal.timeout(longest)).catch(() => null);
