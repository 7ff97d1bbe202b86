import { ErrorCodes, ResponseError } from 'vscode-jsonrpc/node.js';
import { EngineError } from '../engine/engine.ts';
import { requestCancelled } from './request-cancelled.ts';

/** The answer to a request that failed: always a code and a sentence. */
export function responseError(error: unknown): ResponseError<void> {
  if (error instanceof EngineError) return new ResponseError(error.code, error.message);
  if (error instanceof Error && error.name === 'AbortError') return new ResponseError(requestCancelled, 'Cancelled.');
  const message = error instanceof Error ? error.message : String(error);
  return new ResponseError(ErrorCodes.InternalError, message || 'The engine failed without saying why.');
}
