import type * as vscode from 'vscode';
import type { EngineRequests } from '../src/protocol/engine-api.ts';
import type { EngineClient } from './engine/engine-client.ts';

/** Asks the graph when there is one; never starts a build, and answers null rather than with something wrong. */
export class AskGraph {
  constructor(
    private readonly engine: EngineClient,
    private readonly hasStoredGraph: () => Promise<boolean>,
  ) {}

  async request<Name extends keyof EngineRequests>(
    name: Name,
    params: EngineRequests[Name]['params'],
    token?: vscode.CancellationToken,
  ): Promise<EngineRequests[Name]['result'] | null> {
    if (!(await this.hasGraph())) return null;
    const answer = await this.engine.request(name, params, token).catch(() => null);
    return token?.isCancellationRequested ? null : answer;
  }

  /** Whether questions can be answered; finds out without starting the engine. */
  async hasGraph(): Promise<boolean> {
    const { status, hasGivenUp } = this.engine;
    if (hasGivenUp) return false;
    // While a graph is brought up to date, the stored one answers.
    return status && status.state !== 'building' ? status.state === 'ready' : this.hasStoredGraph();
  }
}
