import type { BuildSummary } from '../protocol/build-view.ts';
import { t } from '../protocol/translate.ts';

/** The summary of a stored graph, as the answer of a build that had nothing to do. */
export function unchangedSummary(stored: BuildSummary, milliseconds: number): BuildSummary {
  const message = t('Nothing has changed since the last build; the stored graph is current.');
  return {
    ...stored,
    stages: [{ stage: 'scan', milliseconds }],
    milliseconds,
    messages: [message, ...stored.messages],
  };
}
