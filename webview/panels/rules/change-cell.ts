import type { RuleChange } from '../../../src/protocol/build-record.ts';
import { numberText, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';

/** What became of a rule since the build before: another rule, other rows, another time. */
export function changeCell(change: RuleChange | null): HTMLElement {
  if (!change) return element('span', {}, '–');
  const parts = [
    changeTitle(change),
    change.breaking ? t('breaking') : '',
    difference(change.before?.rows, change.after?.rows, (rows) => t('{0} rows', numberText(rows))),
    difference(change.before?.milliseconds, change.after?.milliseconds, durationText),
  ].filter(Boolean);
  return element('span', { class: change.breaking ? 'far-off' : '' }, parts.join(' · ') || t('the same'));
}

function changeTitle({ change, what }: RuleChange): string {
  switch (change) {
    case 'added':
      return t('new');
    case 'removed':
      return t('gone');
    case 'unchanged':
      return '';
    case 'changed':
      return what.map(partTitle).join(', ') || t('changed');
  }
}

function partTitle(part: RuleChange['what'][number]): string {
  switch (part) {
    case 'relation':
      return t('another relation');
    case 'contract':
      return t('another contract');
    case 'status':
      return t('another status');
    case 'lane':
      return t('another lane');
  }
}

/** A signed difference; nothing when a side is not known or both are as good as equal. */
function difference(
  before: number | null | undefined,
  after: number | null | undefined,
  say: (amount: number) => string,
): string {
  if (before === null || before === undefined || after === null || after === undefined) return '';
  const change = after - before;
  if (change === 0 || say(Math.abs(change)) === say(0)) return '';
  return `${change > 0 ? '+' : '−'}${say(Math.abs(change))}`;
}
