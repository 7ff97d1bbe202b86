import type { ExampleRun } from '../../protocol/rule-view.ts';
import { indent } from './indent.ts';

const words = { passed: 'passed', failed: 'FAILED' } as const;

/** What became of the examples of a rule, a line each, with what differs below. */
export const formatExampleRuns = (runs: readonly ExampleRun[]): string =>
  runs.length === 0 ? 'The rule has no examples.\n' : runs.map(runText).join('');

function runText({ title, state, missing, unexpected }: ExampleRun): string {
  const differences = [
    ...missing.map((edge) => `missing     ${edge}`),
    ...unexpected.map((edge) => `unexpected  ${edge}`),
  ];
  return `${words[state].padEnd(8)} ${title}\n${differences.map((each) => indent(`${each}\n`)).join('')}`;
}
