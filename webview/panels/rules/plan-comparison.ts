import type { PlanFigures, PlanLine, RuleChange } from '../../../src/protocol/build-record.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { smallTable } from '../../components/small-table.ts';

/** The plans of two builds laid over each other, or a sentence that says why there is nothing to compare. */
export function planComparison({ plan }: RuleChange): HTMLElement {
  if (!plan)
    return element(
      'p',
      { class: 'muted' },
      t('Plans are compared when both builds keep them: set codeAnatomy.explain to plan or analyze.'),
    );
  return smallTable([t('Change'), t('Operator'), t('Before'), t('Now')], plan.map(cells));
}

const cells = ({ change, depth, text, before, after }: PlanLine): readonly string[] => [
  changeText(change),
  `${'\u00a0\u00a0'.repeat(depth)}${text}`,
  figuresText(before),
  figuresText(after),
];

function changeText(change: PlanLine['change']): string {
  switch (change) {
    case 'added':
      return t('new');
    case 'removed':
      return t('gone');
    case 'same':
      return '';
  }
}

function figuresText(figures: PlanFigures | null): string {
  if (!figures) return '–';
  const { rows, estimatedRows, milliseconds } = figures;
  const count = rows ?? estimatedRows;
  return [
    count === null ? '' : `${rows === null ? '≈ ' : ''}${counted(count, '{0} row', '{0} rows')}`,
    milliseconds === null ? '' : durationText(milliseconds),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
