import type { RulePanelState } from '../../../src/protocol/panels.ts';
import type { ExampleRun, RuleExample } from '../../../src/protocol/rule-view.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

type Runs = Extract<RulePanelState, { kind: 'ready' }>['examples'];

/** The examples of a rule, each with its sources, what the rule must find in them, and what became of it when it was run. */
export function exampleList(examples: readonly RuleExample[], runs: Runs, run: () => void): HTMLElement {
  const isRunning = runs === 'running';
  const failure = runs !== null && typeof runs === 'object' && 'failed' in runs ? runs.failed : null;
  const results = Array.isArray(runs) ? (runs as readonly ExampleRun[]) : [];
  return element(
    'div',
    { class: 'examples', 'aria-busy': String(isRunning) },
    element(
      'p',
      {},
      element(
        'button',
        { class: 'small', click: run, ...(isRunning ? { disabled: true } : {}) },
        isRunning ? t('Building the examples…') : t('Run the examples'),
      ),
      ' ',
      element('span', { class: 'muted', role: 'status' }, summary(results)),
    ),
    failure && element('p', { class: 'problem failed', role: 'alert' }, failure),
    ...examples.map((example, at) => exampleOf(example, results[at])),
  );
}

function summary(results: readonly ExampleRun[]): string {
  if (results.length === 0) return '';
  const of = (state: ExampleRun['state']) => results.filter((each) => each.state === state).length;
  return [counted(of('passed'), '{0} passed', '{0} passed'), of('failed') > 0 ? t('{0} failed', of('failed')) : '']
    .filter(Boolean)
    .join(' · ');
}

function exampleOf({ title, files, edges, rows }: RuleExample, run: ExampleRun | undefined): HTMLElement {
  const expected = rows === null ? edges : [...edges, counted(rows, '{0} row', '{0} rows')];
  return element(
    'details',
    { open: run?.state === 'failed' },
    element('summary', {}, stateOf(run), ' · ', element('span', { lang: 'en' }, title)),
    ...Object.entries(files).flatMap(([path, text]) => [
      element('p', { class: 'muted' }, path),
      element('pre', { tabindex: 0 }, text),
    ]),
    element('p', { class: 'muted' }, t('It must find')),
    element('pre', { tabindex: 0 }, expected.length > 0 ? expected.join('\n') : t('nothing')),
    ...(run ? differences(run) : []),
  );
}

function stateOf(run: ExampleRun | undefined): HTMLElement {
  const words = { passed: `✓ ${t('passed')}`, failed: `✗ ${t('failed')}`, not_run: `– ${t('not run')}` };
  return element('span', { class: `state ${run?.state ?? 'not_run'}` }, words[run?.state ?? 'not_run']);
}

function differences({ missing, unexpected }: ExampleRun): readonly HTMLElement[] {
  const list = (title: string, edges: readonly string[]) =>
    edges.length === 0
      ? []
      : [element('p', { class: 'problem failed' }, title), element('pre', { tabindex: 0 }, edges.join('\n'))];
  return [...list(t('It did not find'), missing), ...list(t('It found, too'), unexpected)];
}
