import {
  type CancellationToken,
  createMessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node.js';
import type { Engine, EngineHost } from '../engine/engine.ts';
import { isQuestion, type RequestHandlers, type RequestName, requestHandlers } from './request-handlers.ts';
import { responseError } from './response-error.ts';

export interface Streams {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * Serves one engine over JSON-RPC until the other side shuts it down or goes away. Every request gets an answer, also
 * when its handler throws.
 */
export function serve(createEngine: (host: EngineHost) => Engine, { reader, writer }: Streams): Promise<void> {
  const connection = createMessageConnection(reader, writer);
  const notify = (method: string, params: object) => {
    connection.sendNotification(method, params).catch(() => {}); // The other side is gone; onClose ends the process.
  };
  const engine = createEngine({
    progress: (progress) => notify('build/progress', progress),
    status: (status) => notify('engine/status', status),
    log: (level, message) => notify('engine/log', { level, message }),
  });
  const handlers = requestHandlers(engine);
  return new Promise((resolve) => {
    for (const name of Object.keys(handlers) as RequestName[]) {
      connection.onRequest(name, async (...args: unknown[]) => {
        const answer = await handle(engine, handlers, name, args);
        if (name === 'engine/shutdown') setImmediate(resolve);
        return answer;
      });
    }
    connection.onError(([error]) => process.stderr.write(`${error.message}\n`));
    connection.onClose(() => {
      engine.close().then(resolve, () => resolve());
    });
    connection.listen();
  });
}

/** Arguments are the parameters, when there are any, and the cancellation token. */
async function handle(
  engine: Engine,
  handlers: RequestHandlers,
  name: RequestName,
  args: readonly unknown[],
): Promise<unknown> {
  const token = args.at(-1) as CancellationToken;
  const handler = handlers[name] as (params: unknown, signal: AbortSignal) => Promise<unknown>;
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  try {
    const answer = () => handler(args.length > 1 ? args[0] : null, abort.signal);
    return await (isQuestion(name) ? engine.answer(answer) : answer());
  } catch (error) {
    return responseError(error);
  } finally {
    listener.dispose();
  }
}
