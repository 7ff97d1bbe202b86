import type { BuildSummary } from '../protocol/build-view.ts';
import { type StoredSummary, saidSummary } from '../protocol/stored-summary.ts';
import { t } from '../protocol/translate.ts';

/** The summary of a stored graph, as the answer of a build that had nothing to do. */
export function unchangedSummary(stored: StoredSummary, milliseconds: number): BuildSummary {
  const message = t('Nothing has changed since the last build; the stored graph is current.');
  const said = saidSummary(stored);
  return {
    ...said,
    stages: [{ stage: 'scan', milliseconds }],
    milliseconds,
    messages: [message, ...said.messages],
  };
}
