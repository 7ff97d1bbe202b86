import type { RuleRow } from './rule-view.ts';
import { t } from './translate.ts';

/** A stage of rules as a person reads it. */
export function ruleStageTitle(stage: RuleRow['stage']): string {
  switch (stage) {
    case 'match':
      return t('Match patterns');
    case 'normalize':
      return t('Normalize');
    case 'relate':
      return t('Relate');
    case 'graph':
      return t('Graph');
    case 'diagnose':
      return t('Diagnose');
  }
}
