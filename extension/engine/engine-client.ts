import * as vscode from 'vscode';
import type { BuildProgress, EngineStatus } from '../../src/protocol/build-view.ts';
import type { EngineNotifications, EngineRequests, OpenRequest } from '../../src/protocol/engine-api.ts';
import { t } from '../../src/protocol/translate.ts';
import { checkPlatform } from './check-platform.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { lostAnswer } from './lost-answer.ts';
import { RestartPolicy } from './restart-policy.ts';

type Requests = EngineRequests;

export interface EngineStop {
  readonly how: string;
  readonly isRestarted: boolean;
}

interface Surroundings {
  readonly module: string;
  readonly log: vscode.LogOutputChannel;
  openRequest(): Promise<OpenRequest>;
}

/** The engine process as the extension sees it: started by the first request, started again when it stops by itself. */
export class EngineClient implements vscode.Disposable {
  private readonly statusChange = new vscode.EventEmitter<EngineStatus>();
  private readonly progressChange = new vscode.EventEmitter<BuildProgress>();
  private readonly stop = new vscode.EventEmitter<EngineStop>();
  private readonly policy = new RestartPolicy();
  private running: Promise<EngineProcess> | undefined;
  private process: EngineProcess | undefined;
  private isClosed = false;

  readonly onStatus = this.statusChange.event;
  readonly onProgress = this.progressChange.event;
  readonly onStop = this.stop.event;
  status: EngineStatus | undefined;
  hasGivenUp = false;
  /** How often a process ended, by itself or for another one. */
  ends = 0;

  constructor(private readonly surroundings: Surroundings) {}

  get processId(): number | undefined {
    return this.process?.child.pid;
  }

  /** Starts the engine when it is not running. Fails with the sentence of the engine. */
  async request<Name extends keyof Requests>(
    name: Name,
    params: Requests[Name]['params'],
    token: vscode.CancellationToken = new vscode.CancellationTokenSource().token,
  ): Promise<Requests[Name]['result']> {
    if (this.hasGivenUp) {
      this.hasGivenUp = false;
      this.policy.forgive();
    }
    this.running ??= this.start().catch((error) => {
      this.running = undefined;
      throw error;
    });
    const { connection } = await this.running;
    try {
      return await connection.sendRequest<Requests[Name]['result']>(name, params, token);
    } catch (error) {
      throw lostAnswer(error);
    }
  }

  /** Ends the process; the next request starts it with the settings of then. */
  async restart(): Promise<void> {
    const old = this.process;
    this.ends++;
    this.running = undefined;
    this.process = undefined;
    if (!old) return;
    const ended = new Promise((resolve) => old.child.once('exit', resolve));
    old.connection.sendRequest('engine/shutdown', null).catch(() => {});
    const timer = setTimeout(() => old.child.kill(), 3000);
    await ended;
    clearTimeout(timer);
  }

  dispose(): void {
    this.isClosed = true;
    this.process?.child.disconnect(); // The engine closes its files and ends when its parent is gone.
    for (const emitter of [this.statusChange, this.progressChange, this.stop]) emitter.dispose();
  }

  private async start(): Promise<EngineProcess> {
    const { module, log } = this.surroundings;
    checkPlatform(module);
    const request = await this.surroundings.openRequest();
    const started = startEngineProcess(module, (text) => log.info(text));
    this.process = started;
    log.info(`Engine started, process ${started.child.pid}.`);
    const failedToStart = new Promise<never>((_, reject) => started.child.once('error', reject));
    started.child.once('exit', (code, signal) =>
      this.ended(started, signal ? t('by signal {0}', signal) : t('with code {0}', code ?? '?')),
    );
    this.listen(started);
    try {
      const opened = started.connection.sendRequest<EngineStatus>('engine/open', request);
      this.setStatus(await Promise.race([opened, failedToStart]));
      return started;
    } catch (error) {
      this.abandon(started, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** A process that could not open the workspace is of no use: the next request starts another. */
  private abandon(started: EngineProcess, message: string): void {
    if (this.process !== started) return;
    this.process = undefined;
    this.running = undefined;
    started.child.kill();
    this.setStatus({ state: 'failed', message });
  }

  private listen({ connection }: EngineProcess): void {
    const { log } = this.surroundings;
    const on = <Name extends keyof EngineNotifications>(
      name: Name,
      take: (params: EngineNotifications[Name]) => void,
    ) => connection.onNotification(name, take);
    on('engine/status', (status) => this.setStatus(status));
    on('build/progress', (progress) => this.progressChange.fire(progress));
    on('engine/log', ({ level, message }) =>
      ({ info: log.info, warning: log.warn, error: log.error })[level].call(log, message),
    );
    connection.listen();
  }

  private setStatus(status: EngineStatus): void {
    this.status = status;
    if (!this.isClosed) this.statusChange.fire(status);
  }

  private ended(ended: EngineProcess, how: string): void {
    ended.connection.dispose();
    if (this.process !== ended || this.isClosed) return;
    this.ends++;
    this.process = undefined;
    this.running = undefined;
    this.surroundings.log.error(`Engine ended ${how}.`);
    const isRestarted = this.policy.shouldRestart(Date.now());
    this.hasGivenUp = !isRestarted;
    this.setStatus({ state: 'failed', message: t('The engine ended {0}.', how) });
    if (isRestarted) {
      this.running = this.start();
      this.running.catch((error: Error) => this.surroundings.log.error(error.message));
    }
    this.stop.fire({ how, isRestarted });
  }
}
