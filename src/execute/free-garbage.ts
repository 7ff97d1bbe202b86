import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Less than this is not worth a collection. */
const worthwhile = 64 * 2 ** 20;

let collect: (() => void) | null = null;

/**
 * Gives back at once what a kernel has left. The main thread allocates so little while the database works that the
 * collector would not come by itself, and the rest of a build would hold hundreds of megabytes nobody needs.
 */
export function freeGarbage(): void {
  if (process.memoryUsage().arrayBuffers < worthwhile) return;
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  }
  collect();
}
