import type { GraphStore } from './graph-store.ts';

/** Why a build failed, and what to do about it. */
export function buildFailure(error: unknown, store: GraphStore): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/no space left|disk.*full|ENOSPC/i.test(message))
    return `The disk that holds ${store.folder} is full. Free some space or choose another storage folder, then build again. The old graph is unchanged.`;
  if (/out of memory/i.test(message))
    return `The build needs more memory than the limit allows. Raise the memory limit and build again. ${message}`;
  if (/conflicting lock|could not set lock/i.test(message))
    return `Another process is building the graph in ${store.folder}. Wait for it, then try again.`;
  return `The build failed: ${message}`;
}
