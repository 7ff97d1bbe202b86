import { counted, t } from '../protocol/translate.ts';
import type { Walked, WalkPlan } from './walk-neighbours.ts';

/** What a picture of a walk does not show, and why. */
export function walkNotes(
  { kinds, directions }: Pick<WalkPlan, 'kinds' | 'directions'>,
  { hidden, cut, repeated }: Pick<Walked, 'hidden' | 'cut' | 'repeated'>,
): readonly string[] {
  return [
    ...(hidden > 0
      ? [
          counted(
            hidden,
            '{0} neighbour is behind “more” nodes and folds.',
            '{0} neighbours are behind “more” nodes and folds.',
          ),
        ]
      : []),
    ...(cut > 0
      ? [
          counted(
            cut,
            '{0} node was not followed to the end, because the picture is full.',
            '{0} nodes were not followed to the end, because the picture is full.',
          ),
        ]
      : []),
    ...(repeated > 0
      ? [
          counted(
            repeated,
            '{0} reference that a call, supertype, type or import already shows left out.',
            '{0} references that a call, supertype, type or import already shows left out.',
          ),
        ]
      : []),
    ...(kinds.includes('REFERS_TO') && directions.includes('out')
      ? [t('Uses of the own variables and parameters of a definition are not drawn.')]
      : []),
  ];
}
