import type { PlanNode } from '../../../src/protocol/rule-view.ts';
import { counted, numberText, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';

/** Rows that differ from the estimate by more than this factor are worth a look. */
const farOff = 10;

/** The plan of the database as a tree that folds: operator, rows real and estimated, time with its share. */
export function planTree(plan: PlanNode): HTMLElement {
  const all = nodesOf(plan);
  const whole: Whole = {
    milliseconds: all.reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0),
    rows: all.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
  };
  return element('ul', { class: 'plan', role: 'tree', 'aria-label': t('Plan') }, planItem(plan, whole));
}

/** What the operators of a plan took and gave together. */
interface Whole {
  readonly milliseconds: number;
  readonly rows: number;
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...node.children.flatMap(nodesOf)];

function planItem(node: PlanNode, whole: Whole): HTMLElement {
  const { name, detail, children } = node;
  const line = element(
    'span',
    { class: 'plan-line' },
    element('b', {}, name.toLowerCase().replaceAll('_', ' ')),
    element('span', { class: 'muted plan-detail', title: detail.join('\n') }, detail.slice(0, 3).join(' · ')),
    numbers(node, whole),
  );
  if (children.length === 0) return element('li', { role: 'treeitem', class: 'plan-leaf' }, line);
  return element(
    'li',
    { role: 'treeitem' },
    element(
      'details',
      { open: true },
      element('summary', {}, line),
      element('ul', { role: 'group' }, ...children.map((child) => planItem(child, whole))),
    ),
  );
}

function numbers({ rows, estimatedRows, milliseconds }: PlanNode, whole: Whole): HTMLElement {
  const isFarOff =
    rows !== null &&
    estimatedRows !== null &&
    Math.max(rows, estimatedRows, 1) / Math.max(Math.min(rows, estimatedRows), 1) > farOff;
  const count = rows ?? estimatedRows;
  const said = count === null ? '' : counted(count, '{0} row', '{0} rows');
  const rowText = said === '' ? '' : rows === null ? `≈ ${said}` : `${said} (${share(rows, whole.rows)})`;
  return element(
    'span',
    { class: 'plan-numbers' },
    rowText &&
      element(
        'span',
        {
          class: isFarOff ? 'far-off' : '',
          title: isFarOff ? t('{0} rows were expected', numberText(estimatedRows ?? 0)) : null,
        },
        rowText,
      ),
    milliseconds !== null &&
      element('meter', {
        min: 0,
        max: Math.max(whole.milliseconds, 0.001),
        value: milliseconds,
        'aria-hidden': 'true',
      }),
    milliseconds !== null &&
      element('span', {}, `${durationText(milliseconds)} (${share(milliseconds, whole.milliseconds)})`),
  );
}

const share = (part: number, whole: number): string =>
  `${numberText(Math.round((part / Math.max(whole, 0.001)) * 100))} %`;
