import { groupBy } from '../model/group-by.ts';
import { counted, numberText, t } from '../protocol/translate.ts';
import type { RingItem } from './rings.ts';

interface Drawn {
  /** Symbols in folds. */
  readonly folded: number;
  /** Whether the search was stopped. */
  readonly isCut: boolean;
  /** Whether the picture is made of folds. */
  readonly isLarge: boolean;
  /** Connections that are not drawn. */
  readonly leftOut: number;
}

const mostFiles = 3;

/** What a change reaches in numbers, where to look first, and what the picture leaves out. */
export function impactNotes(items: readonly RingItem[], { folded, isCut, isLarge, leftOut }: Drawn): readonly string[] {
  const reached = items.filter(({ distance }) => distance > 0);
  const notes = [
    reached.length === 0
      ? t('Nothing in the workspace reaches this.')
      : [reachedText(reached), ...(isLarge ? firstLook(reached) : [])].join(' '),
    ...(isLarge ? ofTests(reached) : []),
  ];
  if (folded > 0)
    notes.push(
      counted(
        folded,
        '{0} symbol stands in folds; open one to see them.',
        '{0} symbols stand in folds; open one to see them.',
      ),
    );
  if (folded > 0 && isLarge) notes.push(t('A fold has one edge, towards the start; there may be others.'));
  if (isCut)
    notes.push(
      counted(
        reached.length,
        'The search stopped after {0} symbol; more may reach this.',
        'The search stopped after {0} symbols; more may reach this.',
      ),
    );
  if (leftOut > 0)
    notes.push(
      counted(
        leftOut,
        '{0} connection that leads no nearer, or that another edge shows, left out.',
        '{0} connections that lead no nearer, or that another edge shows, left out.',
      ),
    );
  return notes;
}

function reachedText(reached: readonly RingItem[]): string {
  const furthest = reached.reduce((most, { distance }) => Math.max(most, distance), 0);
  const direct = reached.filter(({ distance }) => distance === 1).length;
  return [
    counted(reached.length, '{0} symbol', '{0} symbols'),
    counted(furthest, 'in {0} step;', 'in {0} steps;'),
    t('{0} directly.', numberText(direct)),
  ].join(' ');
}

/** The files with the most symbols that a change reaches directly. */
function firstLook(reached: readonly RingItem[]): readonly string[] {
  const direct = reached.filter(({ distance, isTest }) => distance === 1 && !isTest);
  const files = [...groupBy(direct, ({ node }) => node.path ?? '')].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  if (files.length === 0) return [];
  const named = files.slice(0, mostFiles).map(([path, items]) => `${path} (${numberText(items.length)})`);
  const others = files.length - named.length;
  return [
    others > 0
      ? counted(
          others,
          'Look first at {1} and {0} other file.',
          'Look first at {1} and {0} other files.',
          named.join(', '),
        )
      : t('Look first at {0}.', named.join(', ')),
  ];
}

/** How much of what a change reaches is tests. */
function ofTests(reached: readonly RingItem[]): readonly string[] {
  const tests = reached.filter(({ isTest }) => isTest);
  if (tests.length === 0) return [];
  const files = new Set(tests.map(({ node }) => node.path)).size;
  return [
    counted(files, 'Tests: {1} symbols in {0} file.', 'Tests: {1} symbols in {0} files.', numberText(tests.length)),
  ];
}
