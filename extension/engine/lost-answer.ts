import { ConnectionError, ErrorCodes, ResponseError } from 'vscode-jsonrpc/node.js';
import { t } from '../../src/protocol/translate.ts';

const lost: readonly number[] = [ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive];

/** An error of a request as a person should read it: that the connection ended means that the engine did. */
export function lostAnswer(error: unknown): unknown {
  const isLost = error instanceof ConnectionError || (error instanceof ResponseError && lost.includes(error.code));
  return isLost ? new Error(t('The engine stopped before it answered. Try again: the next request starts it.')) : error;
}
