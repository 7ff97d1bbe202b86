import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareFolder, type FolderComparison } from '../../src/engine/incremental/compare-folder.ts';
import { runBuild } from '../../src/engine/run-build.ts';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { saveRecords } from '../../src/execute/save-records.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';
import { assets, sharedPools, temporaryFolder } from '../tools/built-graph.ts';
import { graphDigests } from '../tools/graph-digests.ts';

type Files = Readonly<Record<string, string>>;
type Digests = Readonly<Record<string, string>>;

interface Update {
  /** How the files compared with those before. */
  readonly compared: FolderComparison;
  /** Rules that had nothing to do. */
  readonly stayed: ReadonlySet<string>;
  /** Rules that made the rows of some files again. */
  readonly narrowed: ReadonlySet<string>;
}

interface Step extends Update {
  readonly updated: Digests;
  readonly scratch: Digests;
}

const settings = { workers: 1, explain: 'off' } as const;

/** A graph that is brought up to date while its files change, and builds from scratch to compare it with. */
export class KeptGraph {
  private readonly folder = temporaryFolder();
  private readonly catalog = loadGrammarCatalog(assets.grammars);
  /** The graph that sequences start with, and the one of the sequence that goes on. */
  private readonly store = temporaryFolder();
  private stored: string | null = null;
  private session: Session | null = null;
  private files: Files = {};
  private ran: Pick<Update, 'stayed' | 'narrowed'> = { stayed: new Set(), narrowed: new Set() };
  /** Digests of graphs built from scratch, by their files. */
  private readonly scratches = new Map<string, Digests>();

  constructor(private readonly pools = sharedPools) {}

  /** Begins anew with some files; where the last sequence began with the same ones, with a copy of its first graph. */
  async start(files: Files): Promise<void> {
    this.session?.close();
    this.session = null;
    this.write(files);
    const [first, current] = ['first.duckdb', 'current.duckdb'].map((name) => join(this.store, name)) as [
      string,
      string,
    ];
    const key = JSON.stringify(files);
    if (this.stored !== key) {
      rmSync(first, { force: true });
      const session = await this.anew(first);
      await session.checkpoint();
      session.close();
      this.stored = key;
    }
    copyFileSync(first, current);
    this.session = await Session.open(current, runtimeProfile(settings), 'updating');
  }

  /** Changes the files, and brings the graph up to date with or without comparing rows. */
  async update(files: Files, compares = true): Promise<Update> {
    this.write(files);
    const session = this.session as Session;
    const request = { ...this.request, storage: null };
    const compared = await compareFolder(sessionReader(session), request, this.catalog, () => false, signal);
    await this.build(session, compared, compares);
    return { compared, ...this.ran };
  }

  /**
   * Answers with the digests of the graph brought up to date, too, and of one built from scratch. Views follow from the
   * tables: they are only worth their time where anything may have happened.
   */
  async step(files: Files, withViews = false, compares = true): Promise<Step> {
    const update = await this.update(files, compares);
    const updated = await graphDigests(this.session as Session, withViews);
    return { ...update, updated, scratch: await this.fromScratch(withViews) };
  }

  async close(): Promise<void> {
    this.session?.close();
    for (const folder of [this.folder, this.store]) rmSync(folder, { recursive: true, force: true });
  }

  private async fromScratch(withViews: boolean): Promise<Digests> {
    const key = JSON.stringify([this.files, withViews]);
    const known = this.scratches.get(key);
    if (known) return known;
    const session = await this.anew();
    try {
      const digests = await graphDigests(session, withViews);
      this.scratches.set(key, digests);
      return digests;
    } finally {
      session.close();
    }
  }

  private async anew(file = ':memory:'): Promise<Session> {
    const session = await Session.open(file, runtimeProfile(settings), 'updating');
    await this.build(session);
    return session;
  }

  private async build(session: Session, compared?: FolderComparison, compares = true): Promise<void> {
    const request = { ...this.request, catalog: this.catalog, assets, pools: this.pools, compared, compares };
    // What rules wrote is recorded, for the next step reads it.
    const { collectors, stayed, narrowed } = await runBuild(session, request, signal, () => {});
    this.ran = { stayed, narrowed };
    await saveRecords(session, collectors);
    const failed = collectors.executions.find(({ status }) => status !== 'ok');
    if (failed) throw new Error(`${failed.rule.id}: ${failed.message}`);
  }

  private get request() {
    return { folders: [{ name: 'workspace', path: this.folder }], settings };
  }

  private write(files: Files): void {
    for (const path of Object.keys(this.files)) if (!(path in files)) rmSync(join(this.folder, path));
    for (const [path, text] of Object.entries(files)) {
      if (this.files[path] === text) continue;
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    this.files = files;
  }
}

const { signal } = new AbortController();
