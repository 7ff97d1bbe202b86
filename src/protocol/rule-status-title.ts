import type { RuleStatus } from './rule-view.ts';
import { t } from './translate.ts';

/** What happened to a rule, in a word or two. */
export function ruleStatusTitle(status: RuleStatus): string {
  switch (status) {
    case 'ok':
      return t('ok');
    case 'failed':
      return t('failed');
    case 'skipped':
      return t('skipped');
    case 'fell_back':
      return t('fell back');
  }
}
