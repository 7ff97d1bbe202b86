import { buildTable } from '../model/tables/diagnostics.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const builds = from('build', buildTable).select((t) => ({ id: t.build.build_id }));

/** Id of the build the graph comes from; empty before the first one is complete. */
export async function buildId(reader: GraphReader): Promise<string> {
  const [build] = await reader.rows(builds, {});
  return String(build?.id ?? '');
}
