import type { BuildReuse } from '../../protocol/build-view.ts';
import { numberText, t } from '../../protocol/translate.ts';
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
    ...(length > 0
      ? [
          length > 3
            ? t('Rules are others: {0}, and {1} more.', named, numberText(length - 3))
            : t('Rules are others: {0}.', named),
        ]
      : []),
  ];
}

/** What was taken over, in sentences for the person who built; none where nothing else was to be expected. */
export function reuseMessage({ reasons, others, files, rules }: BuildReuse): string | null {
  if (Object.values<string>(expectedReasons).some((reason) => reasons.includes(reason))) return null;
  if (reasons.length > 0) return t('The graph was made anew: {0}', reasons.join(' '));
  const { read, kept, changed, added, removed, moved } = files;
  const ofFiles = t(
    '{0} of {1} files were read again ({2} changed, {3} new; {4} gone, {5} renamed).',
    ...[read, read + kept, changed, added, removed, moved].map(numberText),
  );
  const ofRules = t(
    '{0} rules ran over all files, {1} for the files alone that this concerns, {2} had nothing to do.',
    ...[rules.ran, rules.narrowed, rules.kept].map(numberText),
  );
  return [...others, ofFiles, ofRules].join(' ');
}
