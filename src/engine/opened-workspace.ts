import { existsSync } from 'node:fs';
import type { EngineStatus } from '../protocol/build-view.ts';
import { engineErrorCodes, type OpenRequest } from '../protocol/engine-api.ts';
import { say } from '../protocol/say.ts';
import { t } from '../protocol/translate.ts';
import { EngineError, type EngineHost } from './engine.ts';
import { engineStatus } from './engine-status.ts';
import { type GraphStore, openStore } from './graph-store.ts';
import { openGraph, type StoredGraph } from './open-graph.ts';
import { profileOf } from './profile-of.ts';
import { QuestionGate } from './question-gate.ts';
import { sessionReader } from './session-reader.ts';
import { reachOf, registerDatasets, workspaceDatasets } from './workspace-datasets.ts';
import { workspaceFiles } from './workspace-files.ts';

/** A workspace that is open, with the stored graph that answers for it. */
export class OpenedWorkspace {
  graph: StoredGraph | null = null;
  /** Why the last build failed. */
  failure: string | null = null;
  status: EngineStatus = engineStatus(null, null);
  readonly questions = new QuestionGate();
  private readonly readers = new WeakMap<StoredGraph, ReturnType<typeof sessionReader>>();

  constructor(
    readonly request: OpenRequest,
    public store: GraphStore,
    private readonly host: EngineHost,
  ) {}

  /** Makes the folder of the graph, which a workspace that was only opened need not have. */
  async makeStore(): Promise<void> {
    if (existsSync(this.store.folder)) return;
    this.store = await openStore(this.request);
    this.warnOfStore();
  }

  warnOfStore(): void {
    for (const message of this.store.messages) this.host.log('warning', say(message));
  }

  /** Opens the stored graph, if there is one; `writable` are folders that its session may write to. */
  async reopen(writable: readonly string[] = []): Promise<void> {
    const tell = (message: string) => this.host.log('warning', message);
    const datasets = workspaceDatasets(this.request);
    this.graph = await openGraph(this.store, profileOf(this.request.settings), tell, reachOf(datasets, writable));
    if (this.graph) await registerDatasets(this.graph.session, datasets, tell);
    this.tell(engineStatus(this.graph, this.failure));
  }

  /** Closes the graph for what is done to its file, and opens what is there then; questions wait. */
  exchange(act: () => Promise<void>): Promise<void> {
    return this.questions.exchange(async () => {
      this.close();
      await act();
      await this.reopen();
    });
  }

  /** After a build that did not finish the old graph answers again. */
  async restore(): Promise<void> {
    if (this.graph) this.tell(engineStatus(this.graph, this.failure));
    else await this.reopen().catch((error: Error) => this.tell({ state: 'failed', message: error.message }));
  }

  /** Rejects where nothing was built. */
  stored(): StoredGraph {
    if (!this.graph) throw new EngineError(engineErrorCodes.noGraph, t('There is no code graph yet. Build it first.'));
    return this.graph;
  }

  reader() {
    const graph = this.stored();
    const reader = this.readers.get(graph) ?? sessionReader(graph.session);
    this.readers.set(graph, reader);
    return reader;
  }

  files() {
    return workspaceFiles(this.request.folders);
  }

  close(): void {
    this.graph?.session.close();
    this.graph = null;
  }

  tell(status: EngineStatus): void {
    this.status = status;
    this.host.status(status);
  }
}
