import { createHash } from 'node:crypto';
import type { GraphReader } from '../graph/graph-reader.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { from } from '../relation/query.ts';
import { rulePlanHash } from '../rules/rule.ts';
import type { BuildRun } from './run-build.ts';

const digests = from('file', fileTable).select((t) => ({
  path: t.file.path,
  sha256: t.file.sha256,
  status: t.file.status,
}));

/** Digest of the files and the rules a build comes from: equal inputs give equal ids on every machine. */
export async function buildIdOf(reader: GraphReader, run: BuildRun): Promise<string> {
  const files = (await reader.rows(digests, {})).map((row) => `${row.path}\0${row.sha256}\0${row.status}`).sort();
  const rules = run.rules.map((rule) => `${rule.id}\0${rulePlanHash(rule)}`).sort();
  return createHash('sha256')
    .update([...files, ...rules].join('\n'))
    .digest('hex')
    .slice(0, 32);
}
