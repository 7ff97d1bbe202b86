import type { BuildReuse, BuildSummary } from './build-view.ts';
import { say } from './say.ts';
import type { Saying } from './saying.ts';

export type StoredReuse = Omit<BuildReuse, 'reasons' | 'others'> &
  Readonly<Record<'reasons' | 'others', readonly Saying[]>>;

/** The summary of a build as it is kept with the graph: whoever reads it may speak another language than who built. */
export type StoredSummary = Omit<BuildSummary, 'messages' | 'reuse'> & {
  readonly messages: readonly Saying[];
  readonly reuse: StoredReuse;
};

export const saidSummary = (stored: StoredSummary): BuildSummary => ({
  ...stored,
  messages: stored.messages.map(say),
  reuse: { ...stored.reuse, reasons: stored.reuse.reasons.map(say), others: stored.reuse.others.map(say) },
});
