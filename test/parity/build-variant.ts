import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tableDigests } from '../../src/engine/bundle/table-digests.ts';
import { runBuild } from '../../src/engine/run-build.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { defaultProfile, type RuntimeProfile } from '../../src/session/profile.ts';
import { schemaMap } from '../../src/session/schema-map.ts';
import { Session } from '../../src/session/session.ts';
import { assets, temporaryFolder } from '../tools/built-graph.ts';

/** One way to build: settings that differ from the defaults, and where the graph is kept. */
export interface Variant {
  readonly name: string;
  readonly profile?: Partial<RuntimeProfile>;
  readonly isFile?: true;
}

/** Digest of the rows and the columns of every table and view, by name. */
export type Outcome = Readonly<Record<string, string>>;

/** Builds the files of a folder in memory or in a file, and says what came out. */
export async function buildVariant(folder: string, { profile = {}, isFile }: Variant): Promise<Outcome> {
  const place = isFile ? temporaryFolder() : null;
  const settings = { workers: 1, threads: 2, matches: 'all', ...profile } as const;
  const session = await Session.open(place ? join(place, 'graph.duckdb') : ':memory:', {
    ...defaultProfile,
    ...settings,
  });
  try {
    const folders = [{ name: 'workspace', path: folder }];
    const catalog = loadGrammarCatalog(assets.grammars);
    const { collectors } = await runBuild(
      session,
      { folders, settings, catalog, assets },
      new AbortController().signal,
      () => {},
    );
    const failed = collectors.executions.filter(({ status }) => status === 'failed' || status === 'skipped');
    if (failed[0]) throw new Error(`${failed[0].rule.id}: ${failed[0].message}`);
    const schemas = await schemaMap(session);
    const digests = await tableDigests(session, true);
    return Object.fromEntries(
      digests.map(({ table, rows, digest }) => [table, `${rows} rows ${digest} ${typesOf(schemas[table])}`]),
    );
  } finally {
    session.close();
    if (place) rmSync(place, { recursive: true, force: true });
  }
}

/** Columns with their types. A text out of a list is a text: views of the fallback lane, which are tables, store it so. */
const typesOf = (columns: Readonly<Record<string, string>> | undefined): string =>
  JSON.stringify(columns).replaceAll(/ENUM\([^)]*\)/g, 'VARCHAR');
