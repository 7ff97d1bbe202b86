import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assetsIn } from '../../src/engine/assets.ts';
import { catalogFor } from '../../src/engine/examples/catalog-for.ts';
import type { SourceFiles } from '../../src/engine/examples/edge-text.ts';
import { withDrawnIndexes } from '../../src/engine/examples/with-drawn-indexes.ts';
import { type BuildRun, runBuild } from '../../src/engine/run-build.ts';
import { type GrammarCatalog, loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { KeptPools } from '../../src/extract/kept-pools.ts';
import type { EngineSettings, Folder } from '../../src/protocol/engine-api.ts';
import { type RuntimeProfile, runtimeProfile } from '../../src/session/profile.ts';
import { type Row, Session } from '../../src/session/session.ts';

const dist = join(import.meta.dirname, '../../dist');

export const assets = { ...assetsIn(dist, '0.0.0-test'), program: 'the program under test' };

export type { SourceFiles };

/** To start a worker and compile the patterns of its languages takes longer than most graphs of tests. */
export const sharedPools = new KeptPools(true);

/** Writes files into a new temporary folder; the caller removes it. */
export function temporaryFolder(files: SourceFiles = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'code-anatomy-test-')));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: SourceFiles): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A graph in memory, built as the engine builds it. */
export class BuiltGraph {
  private constructor(
    readonly session: Session,
    readonly run: BuildRun,
    readonly catalog: GrammarCatalog,
  ) {}

  static async ofFiles(files: SourceFiles, profile: Partial<RuntimeProfile> = {}): Promise<BuiltGraph> {
    const folder = temporaryFolder(withDrawnIndexes(files));
    try {
      const folders = [{ name: 'workspace', path: folder }];
      const settings = { workers: 1, ...(profile.layers ? { layers: profile.layers } : {}) };
      return await BuiltGraph.ofFolders(folders, profile, settings, catalogFor(assets.grammars, Object.keys(files)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  static async ofFolders(
    folders: readonly Folder[],
    profile: Partial<RuntimeProfile> = {},
    settings: EngineSettings = { workers: 1 },
    catalog: GrammarCatalog = loadGrammarCatalog(assets.grammars),
  ): Promise<BuiltGraph> {
    const session = await Session.open(':memory:', { ...runtimeProfile(settings), ...profile });
    const request = { folders, settings, catalog, assets, pools: sharedPools };
    const run = await runBuild(session, request, new AbortController().signal, () => {});
    return new BuiltGraph(session, run, catalog);
  }

  rows(sql: string): Promise<readonly Row[]> {
    return this.session.rows(sql);
  }

  close(): void {
    this.session.close();
  }
}
