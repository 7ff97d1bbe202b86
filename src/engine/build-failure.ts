import { t } from '../protocol/translate.ts';
import type { GraphStore } from './graph-store.ts';

/** Advice of the database on statements that nobody can run here. */
const statementsToRun = /\n+Possible solutions:\n(?:\*.*\n)+\n*See also [^\s;]+/;

/** Why a build failed, and what to do about it. */
export function buildFailure(error: unknown, store: GraphStore): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/no space left|disk.*full|ENOSPC/i.test(message))
    return t(
      'The disk that holds {0} is full. Free some space or choose another storage folder, then build again. The old graph is unchanged.',
      store.folder,
    );
  if (/out of memory/i.test(message))
    return t(
      'The build needs more memory than the limit allows. Raise the memory limit and build again. {0}',
      message.replace(statementsToRun, ''),
    );
  if (/conflicting lock|could not set lock/i.test(message))
    return t('Another process is building the graph in {0}. Wait for it, then try again.', store.folder);
  return t('The build failed: {0}', message);
}
