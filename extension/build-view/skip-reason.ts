import { t } from '../../src/protocol/translate.ts';

/** Why a file was left out, as a person reads it; a reason that is not known here is shown as it is. */
export function skipReason(reason: string): string {
  switch (reason) {
    case 'ignored':
      return t('Ignored');
    case 'too_large':
      return t('Too large');
    case 'binary':
      return t('Binary');
    case 'minified':
      return t('Minified');
    case 'generated':
      return t('Generated');
    case 'unknown_language':
      return t('No language claims it');
    case 'unreadable':
      return t('Cannot be read');
    case 'disappeared':
      return t('Disappeared meanwhile');
    case 'parse_timeout':
      return t('Parsing took too long');
    default:
      return reason.replaceAll('_', ' ');
  }
}
