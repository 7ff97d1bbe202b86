import type * as vscode from 'vscode';
import type { EngineRequests } from '../src/protocol/engine-api.ts';
import type { EngineClient } from './engine/engine-client.ts';

/** Several settings that change together start the engine as often. */
const mostTries = 4;

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
    const answer = await this.ask(name, params, token).catch(() => null);
    return token?.isCancellationRequested ? null : answer;
  }

  /** A question that was on its way when the engine ended, as after a change of settings, is asked of the next one. */
  private async ask<Name extends keyof EngineRequests>(
    name: Name,
    params: EngineRequests[Name]['params'],
    token?: vscode.CancellationToken,
  ): Promise<EngineRequests[Name]['result']> {
    for (let tries = 1; ; tries++) {
      const { ends } = this.engine;
      try {
        return await this.engine.request(name, params, token);
      } catch (error) {
        if (tries === mostTries || this.engine.ends === ends) throw error;
      }
    }
  }

  /** Whether questions can be answered; finds out without starting the engine. */
  async hasGraph(): Promise<boolean> {
    const { status, hasGivenUp } = this.engine;
    if (hasGivenUp) return false;
    // While a graph is brought up to date, the stored one answers.
    return status && status.state !== 'building' ? status.state === 'ready' : this.hasStoredGraph();
  }
}
