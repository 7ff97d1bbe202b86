import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node.js';

/** Ticks of the clock by which Linux counts processor time, which user programs are given a hundred of a second. */
const tickMs = 10;

/** The engine as the editor has it: a process that stays from one build to the next. */
export class EngineProcess {
  constructor(module) {
    this.child = spawn(process.execPath, [module], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.connection = createMessageConnection(new IPCMessageReader(this.child), new IPCMessageWriter(this.child));
    this.connection.listen();
  }

  request(name, params) {
    return this.connection.sendRequest(name, params);
  }

  /** What a request takes; processor time is undefined where the system does not tell it. */
  async timed(name, params) {
    const before = this.cpuMs();
    const started = performance.now();
    await this.request(name, params);
    const wallMs = performance.now() - started;
    return { wallMs, cpuMs: before === undefined ? undefined : this.cpuMs() - before };
  }

  async close() {
    await this.request('engine/shutdown', null);
    this.connection.dispose();
    this.child.kill();
  }

  cpuMs() {
    const file = `/proc/${this.child.pid}/stat`;
    if (!existsSync(file)) return undefined;
    const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  }
}
