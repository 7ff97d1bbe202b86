import { type Saying, saying } from '../../protocol/saying.ts';
import type { StoredReuse } from '../../protocol/stored-summary.ts';
import type { BuildRun } from '../run-build.ts';
import type { BuildStart } from './build-start.ts';
import { languagesSentence } from './languages-sentence.ts';

/** Why a graph is made as a whole where nobody expects anything else. */
export const expectedReasons = {
  first: saying('There was no stored graph.'),
  asked: saying('It was asked for.'),
} as const;

/** What was taken over; `compares` says whether it was found out which files each rule had to look at. */
export function buildReuse(
  start: Exclude<BuildStart, { kind: 'current' }>,
  run: BuildRun,
  compares: boolean,
): StoredReuse {
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
    others: [...othersOf(start), ...(compares ? [] : [smallGraph])],
    files: { read: changed + added, kept: known.size, changed, added, removed, moved },
    rules,
  };
}

const smallGraph = saying(
  'In a graph of this size rules run over all files sooner than it is found out which files each of them has to look at.',
);

/** What besides files is not what the stored graph was made from, in sentences. */
function othersOf({ languages, others }: Extract<BuildStart, { kind: 'update' }>): readonly Saying[] {
  const { length } = others.rules;
  const named = others.rules.slice(0, 3).join(', ');
  return [
    ...(languages.length > 0 ? [languagesSentence(languages)] : []),
    ...(length > 0
      ? [
          length > 3
            ? saying('Rules are others: {0}, and {1} more.', named, length - 3)
            : saying('Rules are others: {0}.', named),
        ]
      : []),
  ];
}

/** What was taken over, in sentences for the person who built; none where nothing else was to be expected. */
export function reuseMessage({ reasons, others, files, rules }: StoredReuse): Saying | null {
  if (Object.values<Saying>(expectedReasons).some((reason) => reasons.includes(reason))) return null;
  if (reasons.length > 0) return saying('The graph was made anew: {0}', inTurn(reasons));
  const { read, kept, changed, added, removed, moved } = files;
  const ofFiles = saying(
    '{0} of {1} files were read again ({2} changed, {3} new; {4} gone, {5} renamed).',
    ...[read, read + kept, changed, added, removed, moved],
  );
  const ofRules = saying(
    '{0} rules ran over all files, {1} for the files alone that this concerns, {2} had nothing to do.',
    ...[rules.ran, rules.narrowed, rules.kept],
  );
  return inTurn([...others, ofFiles, ofRules]);
}

/** Sentences, one after the other. */
const inTurn = (sentences: readonly Saying[]): Saying =>
  saying(sentences.map((_, at) => `{${at}}`).join(' '), ...sentences);
