import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node.js';

export interface EngineProcess {
  readonly connection: MessageConnection;
  readonly child: ChildProcess;
}

/** Starts the engine with the program that runs the editor, as a plain Node process that talks JSON-RPC over IPC. */
export function startEngineProcess(module: string, print: (text: string) => void): EngineProcess {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(process.execPath, [module], {
    env: { ...environment, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => print(text.trimEnd()));
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.onError(([error]) => print(error.message));
  return { connection, child };
}
