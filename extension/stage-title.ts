import type { BuildStage } from '../src/protocol/build-view.ts';
import { t } from '../src/protocol/translate.ts';

/** What a stage does, as a person reads it. */
export function stageTitle(stage: BuildStage): string {
  switch (stage) {
    case 'scan':
      return t('Finding files');
    case 'extract':
      return t('Parsing');
    case 'match':
      return t('Matching patterns');
    case 'normalize':
      return t('Normalizing facts');
    case 'relate':
      return t('Relating');
    case 'graph':
      return t('Making the graph');
    case 'diagnose':
      return t('Collecting diagnostics');
    case 'record':
      return t('Writing down what the rules did');
    case 'store':
      return t('Storing');
  }
}
