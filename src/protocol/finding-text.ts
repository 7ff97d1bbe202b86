import type { Finding } from './editor-view.ts';
import { t } from './translate.ts';

/** What was found, as a sentence. */
export function findingText({ kind, certainty, subject, related, doubts }: Finding): string {
  switch (kind) {
    case 'import_cycle':
      return t('{0} modules import each other in a circle: {1}.', related.length, subject);
    case 'unused_export':
      return t('{0} is exported, but no other file of the workspace names it.', subject);
    case 'never_called':
      return doubts === 0
        ? t('{0} is never called, and nothing in the workspace names it.', subject)
        : t('{0} is perhaps never called: nothing is known to name it; places that may mean it: {1}.', subject, doubts);
    case 'dead_store':
      return t('{0} gets a value here that nothing reads.', subject);
    case 'unused_variable':
      return t('{0} is never read.', subject);
    case 'use_before_definition':
      return certainty === 'exact'
        ? t('{0} has no value here.', subject)
        : t('{0} may have no value here: on some ways it gets none.', subject);
  }
}

/** How a list of such findings is called. */
export function findingTitle(kind: Finding['kind']): string {
  switch (kind) {
    case 'import_cycle':
      return t('Import cycles');
    case 'unused_export':
      return t('Unused exports');
    case 'never_called':
      return t('Never called');
    case 'dead_store':
      return t('Values nobody reads');
    case 'unused_variable':
      return t('Variables nobody reads');
    case 'use_before_definition':
      return t('Reads without a value');
  }
}
