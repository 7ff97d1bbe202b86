import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';
import { type Engine, EngineError, type EngineHost } from '../../src/engine/engine.ts';
import { engineErrorCodes } from '../../src/protocol/engine-api.ts';
import { requestCancelled } from '../../src/server/request-cancelled.ts';
import { serve } from '../../src/server/serve.ts';

/** A client and the server of an engine, connected in this process. */
function connect(engine: Partial<Engine>) {
  const [there, back] = [new PassThrough(), new PassThrough()];
  let host: EngineHost | undefined;
  const create = (given: EngineHost) => {
    host = given;
    return { close: async () => {}, answer: (question) => question(), ...engine } as Engine;
  };
  const served = serve(create, { reader: new StreamMessageReader(there), writer: new StreamMessageWriter(back) });
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  return { client, served, host: () => host };
}

it('answers requests and forwards what the engine tells', async () => {
  const { client, host } = connect({ symbols: async (pattern, limit) => [{ id: `${pattern}${limit}` } as never] });
  expect(await client.sendRequest('graph/symbols', { pattern: 'a', limit: 3 })).toEqual([{ id: 'a3' }]);
  const told = new Promise((resolve) => client.onNotification('build/progress', resolve));
  host()?.progress({ stage: 'scan', done: 1, total: 2, message: 'm' });
  expect(await told).toEqual({ stage: 'scan', done: 1, total: 2, message: 'm' });
});

it('answers with a code and a sentence when the engine fails, however it fails', async () => {
  const { client } = connect({
    rules: () => Promise.reject(new EngineError(engineErrorCodes.noGraph, 'No graph has been built yet.')),
    clear: () => {
      throw new TypeError('Not even a promise.');
    },
  });
  await expect(client.sendRequest('rules/list', null)).rejects.toMatchObject({
    code: engineErrorCodes.noGraph,
    message: 'No graph has been built yet.',
  });
  await expect(client.sendRequest('engine/clear', null)).rejects.toMatchObject({ message: 'Not even a promise.' });
  await expect(client.sendRequest('no/such', null)).rejects.toMatchObject({ code: -32601 });
});

it('turns a cancelled request into an aborted build', async () => {
  const build: Engine['build'] = (_, signal) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError'))),
    );
  const { client } = connect({ build });
  const source = new CancellationTokenSource();
  const answer = client.sendRequest('engine/build', { scratch: false }, source.token);
  setTimeout(() => source.cancel(), 20);
  await expect(answer).rejects.toMatchObject({ code: requestCancelled });
});

it('closes the engine when it is shut down', async () => {
  let isClosed = false;
  const { client, served } = connect({
    close: async () => {
      isClosed = true;
    },
  });
  expect(await client.sendRequest('engine/shutdown', null)).toBeNull();
  await served;
  expect(isClosed).toBe(true);
});
