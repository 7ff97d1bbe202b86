import { buildTable } from '../model/tables/diagnostics.ts';
import type { BuildStamp } from '../protocol/graph-view.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const builds = from('build', buildTable).select((t) => ({
  id: t.build.build_id,
  at: t.build.built_at,
  version: t.build.engine_version,
}));

/** The build the graph comes from; empty texts before the first one is complete. */
export async function buildStamp(reader: GraphReader): Promise<BuildStamp> {
  const [build] = await reader.rows(builds, {});
  return {
    buildId: String(build?.id ?? ''),
    builtAt: String(build?.at ?? ''),
    engineVersion: String(build?.version ?? ''),
  };
}
