import type { RuleChange } from '../../../src/protocol/build-record.ts';
import { ruleStageTitle } from '../../../src/protocol/rule-stage-title.ts';
import { ruleStatusTitle } from '../../../src/protocol/rule-status-title.ts';
import type { RuleReport, SourceStart } from '../../../src/protocol/rule-view.ts';
import { decimalText, numberText, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { englishWords } from '../../components/english-words.ts';
import { smallTable } from '../../components/small-table.ts';
import { contractTable } from './contract-table.ts';
import { exampleList } from './example-list.ts';
import { fallbackHint } from './fallback-hint.ts';
import { planComparison } from './plan-comparison.ts';
import { planTree } from './plan-tree.ts';
import { rowTable } from './row-table.ts';
import { sqlText } from './sql-text.ts';

interface Actions {
  selectRule(rule: string): void;
  selectTable(table: string): void;
  openPlace(place: SourceStart): void;
  runExamples(rule: string): void;
}

/** Everything about one rule, the most asked first. */
export function ruleReport(
  report: RuleReport,
  actions: Actions,
  change: RuleChange | null,
  examples: Parameters<typeof exampleList>[1],
): HTMLElement {
  const { row, relation, sql, plan, planText, lineage, planHash, readBy } = report;
  return element(
    'article',
    {},
    element('h2', { lang: 'en' }, row.title),
    element('p', { class: 'muted' }, [row.id, ruleStageTitle(row.stage), row.family].join(' · ')),
    facts(report, actions),
    row.message && element('p', { class: `problem ${row.status}`, role: 'alert' }, row.message),
    reasons(report),
    ...troubles(report),
    section(t('Relation'), element('pre', { tabindex: 0 }, relation)),
    planText !== null && section(t('How the database ran it'), plan && planTree(plan), planAsText(plan, planText)),
    change && section(t('Plan beside that of the build before'), planComparison(change)),
    sql && section('SQL', element('div', { class: 'with-copy' }, sqlText(sql), copyButton(sql))),
    lineage.length > 0 &&
      section(
        t('Where columns come from'),
        smallTable(
          [t('Column'), t('From')],
          lineage.map(({ column, sources }) => [
            column,
            sources.map((source) => `${source.table}.${source.column}`).join(', ') || '–',
          ]),
        ),
      ),
    ...rowSections(report, actions),
    report.examples.length > 0 &&
      section(
        t('Examples'),
        exampleList(report.examples, examples, () => actions.runExamples(row.id)),
      ),
    readBy.length > 0 &&
      section(
        t('Read by'),
        element(
          'p',
          {},
          ...readBy.flatMap((rule) => [
            element('button', { class: 'link', click: () => actions.selectRule(rule) }, rule),
            ' ',
          ]),
        ),
      ),
    element('p', { class: 'muted' }, t('Plan {0}', planHash)),
  );
}

/** The text of a plan, folded where the tree is there to be read. */
function planAsText(plan: RuleReport['plan'], text: string): HTMLElement {
  const copied = element('div', { class: 'with-copy' }, element('pre', { tabindex: 0 }, text), copyButton(text));
  return plan
    ? element('details', { class: 'plan-text' }, element('summary', {}, t('The plan as text')), copied)
    : copied;
}

/** What went wrong, and what one should know about its rows. */
function troubles({ fallbacks, errors, warnings, policies, filled }: RuleReport): readonly (HTMLElement | false)[] {
  return [
    fallbacks.length > 0 && section(t('Fallbacks'), ...fallbacks.map(fallback)),
    errors.length > 0 &&
      section(
        t('Rows with errors'),
        smallTable(
          [t('Error'), t('Column'), t('Rows')],
          errors.map(({ code, column, count }) => [code.replaceAll('_', ' '), column ?? '–', numberText(count)]),
        ),
      ),
    ...warnings.map((warning) => element('p', { class: 'problem fell_back' }, warning)),
    policies.length > 0 &&
      section(t('How sure its edges are'), element('ul', {}, ...policies.map((text) => element('li', {}, text)))),
    filled.length > 0 && section(t('Columns it leaves empty'), element('p', {}, filled.join(', '))),
  ];
}

/** What its rows must be, and some of them. */
const rowSections = ({ row, contract, sample }: RuleReport, { openPlace }: Actions): readonly HTMLElement[] => [
  section(t('Contract of {0}', row.output), contractTable(contract)),
  section(
    t('Rows'),
    sample?.isMixed === true &&
      element('p', { class: 'muted' }, t('Other rules write this table, too, and their rows may be among these.')),
    sample
      ? rowTable(sample, openPlace)
      : element('p', { class: 'muted' }, t('They were used up where they were found and not stored.')),
  ),
];

const reasons = ({ why, logic }: RuleReport): HTMLElement =>
  section(
    t('Why'),
    element('p', { lang: 'en' }, why),
    element('code', { class: 'logic', lang: 'en' }, logic),
    englishWords(),
  );

function section(title: string, ...content: readonly (HTMLElement | null | false)[]): HTMLElement {
  return element('details', { open: true }, element('summary', {}, element('h3', {}, title)), ...content);
}

function facts({ row }: RuleReport, { selectTable }: Actions): HTMLElement {
  const table = (name: string) => element('button', { class: 'link', click: () => selectTable(name) }, name);
  const pairs: readonly (readonly [string, string | HTMLElement])[] = [
    [t('Status'), ruleStatusTitle(row.status)],
    [t('Rows'), row.rowsOut === null ? '–' : numberText(row.rowsOut)],
    [
      t('Time'),
      row.milliseconds === null
        ? '–'
        : `${durationText(row.milliseconds)}${row.share === null ? '' : ` (${decimalText(row.share * 100, 1)} %)`}`,
    ],
    [t('Lane'), row.lane ?? '–'],
    [t('Reads'), element('span', {}, ...row.inputs.flatMap((name) => [table(name), ' ']))],
    [t('Writes'), table(row.output)],
  ];
  return element(
    'dl',
    { class: 'facts' },
    ...pairs.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

function fallback({ reason, expression, error, dialect }: RuleReport['fallbacks'][number]): HTMLElement {
  return element(
    'div',
    { class: 'fallback' },
    element('p', {}, `${reason.replaceAll('_', ' ')} (${dialect})`),
    expression && element('pre', { tabindex: 0 }, expression),
    error && element('p', { class: 'muted' }, error),
    element('p', {}, fallbackHint(reason)),
  );
}

function copyButton(text: string): HTMLElement {
  const button = element(
    'button',
    {
      class: 'small copy',
      click: () => void navigator.clipboard.writeText(text).then(() => button.replaceChildren(t('copied'))),
    },
    t('copy'),
  );
  return button;
}
