import type { FallbackReason } from '../../../src/model/fallback-reasons.ts';
import { t } from '../../../src/protocol/translate.ts';

/** What a person can do about a fallback; every reason of the model has an answer. */
export function fallbackHint(reason: string): string {
  switch (reason as FallbackReason) {
    case 'unsupported_expression':
    case 'unsupported_relation':
      return t('To fix it: write the relation with functions the database has, or give the function an SQL form.');
    case 'prepare_error':
      return t('To fix it: the statement does not fit the schema; compare its columns with the tables it reads.');
    case 'out_of_memory':
      return t('To fix it: raise codeAnatomy.memoryLimitMb, or let the database spill to disk.');
    case 'timeout':
      return t('To fix it: raise codeAnatomy.ruleTimeoutMs, or look in the plan for the step that took long.');
    case 'forced':
      return t('Nothing to fix: the settings ask for this lane.');
    case 'self_check_failed':
      return t('To fix it: this program and one of its parts do not fit together; install it again.');
    default:
      return t('To fix it: read the message of the database above; the log has all of it.');
  }
}
