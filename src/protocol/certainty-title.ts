import { t } from './translate.ts';

/** A certainty as a person reads it. */
export function certaintyTitle(certainty: string): string {
  switch (certainty) {
    case 'exact':
      return t('exact');
    case 'one_of':
      return t('one of several');
    case 'heuristic':
      return t('heuristic');
    default:
      return t('unresolved');
  }
}
