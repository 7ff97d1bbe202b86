/** How long until a statement that has not stopped is told again, in milliseconds. */
const AGAIN = 20;

/**
 * Calls `stop` when the signal is aborted, and again and again until the answered function is called: a statement
 * that is still being planned, or that waits for its thread, does not hear the first call.
 */
export function stopOnAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    stop();
    timer = setInterval(stop, AGAIN);
  };
  if (signal?.aborted) start();
  else signal?.addEventListener('abort', start, { once: true });
  return () => {
    signal?.removeEventListener('abort', start);
    clearInterval(timer);
  };
}
