import { buildTable } from '../model/tables/diagnostics.ts';
import type { BuildRecord, Figures, QualityRow } from '../protocol/build-record.ts';
import { from } from '../relation/query.ts';
import { storedFigures } from './build-record.ts';
import type { GraphReader } from './graph-reader.ts';
import { distinctFigures } from './quality/distinct-figures.ts';

const builds = from('build', buildTable).select((t) => ({ previous: t.build.previous }));

/** Figures of every relation of the stored graph, the costly ones counted now unless the build kept them. */
export async function quality(reader: GraphReader): Promise<readonly QualityRow[]> {
  const stored = await storedFigures(reader);
  const isFull = Object.values(stored).some((figures) => 'sources' in figures);
  const counted: Readonly<Record<string, Figures>> = isFull ? {} : await distinctFigures(reader);
  const before = (await previousRecord(reader))?.quality ?? {};
  return Object.keys(stored)
    .sort()
    .map((relation) => ({
      relation,
      figures: { ...stored[relation], ...counted[relation] },
      before: before[relation] ?? null,
    }));
}

/** The record of the build before the stored one; null without. */
export async function previousRecord(reader: GraphReader): Promise<BuildRecord | null> {
  const [build] = await reader.rows(builds, {});
  return typeof build?.previous === 'string' ? (JSON.parse(build.previous) as BuildRecord) : null;
}
