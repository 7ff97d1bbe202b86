import type { BuildHead } from '../../../src/protocol/build-record.ts';
import { t, timeText } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

/** The builds that can be compared with, in a list to choose from; hidden while there is no choice. */
export class BuildChoice {
  readonly root: HTMLSelectElement;

  constructor(choose: (build: string) => void) {
    const root: HTMLSelectElement = element('select', {
      class: 'build-choice',
      'aria-label': t('Build to compare with'),
      change: () => choose(root.value),
    });
    this.root = root;
    this.root.hidden = true;
  }

  show(builds: readonly BuildHead[], chosen: BuildHead | null): void {
    this.root.hidden = builds.length < 2;
    this.root.replaceChildren(
      ...builds.map(({ buildId, builtAt }) =>
        element('option', { value: buildId }, `${timeText(builtAt)} · ${buildId.slice(0, 8)}`),
      ),
    );
    if (chosen) this.root.value = chosen.buildId;
  }
}
