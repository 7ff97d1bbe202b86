import { expect, it } from 'vitest';
import { countTests } from '../../setup/count-tests.mjs';

it('counts the tests of mocha, in colour or not', () => {
  const output =
    '\u001b[32m  12 passing\u001b[0m (3s)\n  \u001b[31m1 failing\u001b[0m\n\n  1) opens: 3 passing tests\n';
  expect(countTests.mocha(output)).toEqual({ passed: 12, failed: 1 });
});

it('counts scenarios by how they ended', () => {
  const output = [
    '[1.0 s] ready',
    '[4.2 s] passed: opens',
    '[5.0 s] tried again: hovers: locator.waitFor: Timeout 30000ms exceeded.',
    '[6.0 s] passed: hovers',
    '[7.0 s] tried again: closes: it did not',
    '[8.0 s] failed: closes',
    'the word passed: alone does not count',
    '',
  ].join('\n');
  expect(countTests.scenarios(output)).toEqual({ passed: 2, failed: 1 });
});
