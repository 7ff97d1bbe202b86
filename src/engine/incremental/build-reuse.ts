import type { BuildReuse } from '../../protocol/build-view.ts';
import type { BuildRun } from '../run-build.ts';
import type { BuildStart } from './build-start.ts';
import { languagesSentence } from './languages-sentence.ts';

/** Why a graph is made as a whole where nobody expects anything else. */
export const expectedReasons = { first: 'There was no stored graph.', asked: 'It was asked for.' } as const;

export function buildReuse(start: Exclude<BuildStart, { kind: 'current' }>, run: BuildRun): BuildReuse {
  const { narrowed, stayed } = run;
  const rules = { ran: run.rules.length - narrowed.size - stayed.size, narrowed: narrowed.size, kept: stayed.size };
  if (start.kind === 'anew') {
    const { files, filesSkipped } = run.extraction;
    const read = files - filesSkipped;
    return {
      reasons: start.reasons,
      others: [],
      files: { read, kept: 0, changed: 0, added: read, removed: 0, moved: 0 },
      rules,
    };
  }
  const { known, changed, added, removed, moved } = start.compared;
  return {
    reasons: [],
    others: othersOf(start),
    files: { read: changed + added, kept: known.size, changed, added, removed, moved },
    rules,
  };
}

/** What besides files is not what the stored graph was made from, in sentences. */
function othersOf({ languages, others }: Extract<BuildStart, { kind: 'update' }>): readonly string[] {
  const { length } = others.rules;
  const named = others.rules.slice(0, 3).join(', ');
  return [
    ...(languages.length > 0 ? [languagesSentence(languages)] : []),
    ...(length > 0 ? [`Rules are others: ${named}${length > 3 ? `, and ${length - 3} more` : ''}.`] : []),
  ];
}

/** What was taken over, in a sentence for the person who built; none where nothing else was to be expected. */
export function reuseMessage({ reasons, others, files, rules }: BuildReuse): string | null {
  if (Object.values<string>(expectedReasons).some((reason) => reasons.includes(reason))) return null;
  if (reasons.length > 0) return `The graph was made anew: ${reasons.join(' ')}`;
  const { read, kept, changed, added, removed, moved } = files;
  const taken = `${read} of ${read + kept} files were read again (${changed} changed, ${added} new; ${removed} gone, ${moved} renamed); ${rules.ran} rules ran over all files, ${rules.narrowed} for the files alone that this concerns, ${rules.kept} had nothing to do.`;
  return [...others, taken].join(' ');
}
