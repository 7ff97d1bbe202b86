import { IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import type { Engine, EngineHost } from '../engine/engine.ts';
import { type Streams, serve } from './serve.ts';

/** How long the process may take to end by itself after its last answer. */
const lingerMs = 1000;

/** Serves an engine as this process: over node IPC when the parent opened a channel, else over stdin and stdout. */
export async function runProcess(createEngine: (host: EngineHost) => Engine): Promise<void> {
  await serve(createEngine, process.send ? ipcStreams() : standardStreams());
  setTimeout(() => process.exit(0), lingerMs).unref();
  if (process.connected) process.disconnect();
  else process.stdin.destroy();
}

const ipcStreams = (): Streams => ({ reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) });

/** Standard output belongs to the protocol: whatever else is printed goes to standard error. */
function standardStreams(): Streams {
  const output = process.stdout;
  const writer = new StreamMessageWriter(output);
  console.log = console.error;
  console.info = console.error;
  return { reader: new StreamMessageReader(process.stdin), writer };
}
