import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { buildHistory, keptBuilds } from '../../src/engine/build-history.ts';
import { must } from '../../src/model/must.ts';
import type { RulePanelState } from '../../src/protocol/panels.ts';
import { sampleRules } from '../webview/sample-rules.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { inEveryTheme } from './in-every-theme.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** Rule Diagnostics as a person uses it; a graph was built before. */
export const ruleScenarios: readonly Scenario[] = [
  ['rules are sorted, filtered and opened by keyboard alone', byKeyboard],
  ['a rule shows its contract, rows that open the source, and examples that run', ruleInFull],
  ['rules are compared with the build before', compare],
  ['fifty builds are kept, and the rules compared with the oldest', compareOldest],
  ['rule diagnostics work with two hundred rules', manyRules],
  ['rule diagnostics are clean in four themes', themes],
  ['pipeline and tables are clean in four themes', pipeline],
];

/** The list of rules, as the engine answered after the command; a panel that was open shows what it had until then. */
async function open(workbench: Workbench) {
  const markOld = () => document.querySelector('.rule-list tbody tr')?.classList.add('old');
  await Promise.all(workbench.page.frames().map((frame) => frame.evaluate(markOld).catch(() => {})));
  await workbench.run('Open Rule Diagnostics');
  const frame = await workbench.panelFrame('rules');
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  await frame.locator('tbody tr[data-rule]:not(.old)').first().waitFor();
  await frame.locator('tbody tr.old').waitFor({ state: 'detached' });
  return frame;
}

async function byKeyboard(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await open(workbench);
  await frame.locator('.rule-tools input').focus();
  await page.keyboard.type('graph');
  const texts = () => frame.locator('.rule-list tbody td.stage').allInnerTexts();
  assert.ok((await texts()).length > 5);
  await frame.locator('th.rows button').focus();
  await page.keyboard.press('Enter');
  const rows = (await frame.locator('.rule-list tbody td.number:not(.rowsIn):not(.time)').allInnerTexts())
    .map((text) => Number(text.replaceAll(',', '')))
    .filter((rows) => !Number.isNaN(rows));
  assert.deepEqual(
    rows,
    [...rows].sort((a, b) => b - a),
  );
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press('Tab');
    if (await frame.evaluate(() => document.activeElement?.tagName === 'TR')) break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await frame.locator('.report h2').first().waitFor();
  await frame.locator('.rule-tools input').first().fill('');
  await workbench.screenshot('30-rules-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
}

async function ruleInFull(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await open(workbench);
  await frame.locator('.rule-tools input').fill('call-targets');
  await frame.locator('tbody tr[data-rule="call-targets"]').click();
  const section = (title: string) =>
    frame.locator('.report > article > details', { has: frame.locator('h3', { hasText: title }) });
  assert.match(await section('Contract of call_target').innerText(), /caller\s+integer/);
  const link = section('Rows').locator('button.link').first();
  const [file = '', line = ''] = (await link.innerText()).split(':');
  await section('Rows').scrollIntoViewIfNeeded();
  await workbench.screenshot('32-rule-rows-dark');
  await link.click();
  await page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
  await page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  const examples = section('Examples');
  await examples.getByRole('button', { name: 'Run the examples' }).click();
  await examples.locator('[role="status"]', { hasText: /^\d+ passed$/ }).waitFor();
  assert.equal(await examples.locator('.state.passed').count(), await examples.locator('details').count());
  await examples.locator('details summary').first().click();
  await examples.scrollIntoViewIfNeeded();
  await workbench.screenshot('33-rule-examples-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await frame.locator('.rule-tools input').fill('');
}

/** Turns the comparison on or off, as it may be left by a scenario that failed. */
async function setComparison(frame: Frame, isOn: boolean): Promise<void> {
  const button = frame.getByRole('button', { name: 'Compare with the build before' });
  if ((await button.getAttribute('aria-pressed')) !== String(isOn)) await button.click();
  await frame.locator('th.change').waitFor({ state: isOn ? 'attached' : 'detached' });
}

async function compare(workbench: Workbench): Promise<void> {
  const frame = await open(workbench);
  await setComparison(frame, true);
  assert.match((await frame.locator('.summary').allInnerTexts()).join(), /build/);
  await frame.locator('tbody tr[data-rule]').first().click();
  await frame.locator('.build-choice').waitFor({ state: 'attached' }); // The page is drawn again with it.
  const plans = frame.locator('.report h3', { hasText: 'Plan beside that of the build before' });
  await plans.evaluate((title) => title.scrollIntoView()); // In one go, as the page may be drawn again meanwhile.
  await workbench.screenshot('31-rules-compared-dark');
  await setComparison(frame, false);
}

/** As many builds as are kept, made from the last one. */
async function compareOldest(workbench: Workbench): Promise<void> {
  const storage = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), '.codeanatomy');
  await workbench.build('Rebuild Code Graph from Scratch'); // So that one before it is kept.
  const last = must(buildHistory.list(storage)[0], 'a kept build');
  const record = must(buildHistory.find(storage, last.buildId), 'its record');
  for (let day = 1; day <= keptBuilds + 5; day++)
    buildHistory.keep(storage, {
      ...record,
      buildId: `${day}`.padStart(4, '0').padEnd(32, 'f'),
      builtAt: new Date(Date.UTC(2020, 0, day)).toISOString(),
    });
  const frame = await open(workbench);
  await setComparison(frame, true);
  const choice = frame.locator('.build-choice');
  await choice.waitFor();
  const builds = await choice.locator('option').evaluateAll((all) => all.map((each) => each.getAttribute('value')));
  assert.equal(builds.length, keptBuilds);
  const oldest = must(builds.at(-1), 'the oldest');
  await choice.selectOption(oldest);
  await frame.locator('.summary', { hasText: '2020' }).waitFor();
  assert.equal(await choice.inputValue(), oldest);
  await workbench.screenshot('31-rules-kept-builds-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await setComparison(frame, false);
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.toLowerCase() ?? '';

/** As many rules and kept builds as the panel promises to work with: sorted, filtered, walked and chosen from. */
async function manyRules(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await open(workbench);
  const rules = Array.from({ length: 200 }, (_, at) => {
    const rule = must(sampleRules[at % sampleRules.length], 'rule');
    return { ...rule, id: `${rule.id}-${at}`, title: `${rule.title} ${at}` };
  });
  const builds = Array.from({ length: 50 }, (_, at) => ({
    buildId: `${at}`.padStart(8, '0'),
    builtAt: new Date(2026, 0, 1, 0, at).toISOString(),
    engineVersion: '0.1.0',
  }));
  const nothing = {
    failure: null,
    selected: null,
    examples: null,
    table: null,
    outside: [],
    certainty: {},
    changes: null,
  };
  const state: RulePanelState = { kind: 'ready', ...nothing, rules, builds };
  await frame.evaluate(
    (state) => window.dispatchEvent(new MessageEvent('message', { data: { type: 'state', state } })),
    state,
  );
  const rows = frame.locator('.rule-list tbody tr');
  await rows.nth(199).waitFor();
  assert.equal(await rows.count(), 200);
  assert.equal(await frame.locator('.build-choice option').count(), 50);
  const byTitle = frame.locator('th.rule');
  do await byTitle.locator('button').click();
  while ((await byTitle.getAttribute('aria-sort')) !== 'ascending');
  const titles = (await frame.locator('.rule-list tbody td.rule').allInnerTexts()).map((text) => firstLine(text));
  assert.deepEqual(titles, titles.toSorted());
  await rows.first().focus();
  await page.keyboard.press('End');
  await frame.waitForFunction(() => document.activeElement === document.querySelector('tbody')?.lastElementChild);
  await frame.locator('.rule-tools input').fill(must(titles[150], 'title'));
  await frame.locator('.summary', { hasText: /of 200 rules/ }).waitFor();
  assert.ok((await rows.count()) < 200);
  await frame.locator('.rule-tools input').fill('');
}

async function themes(workbench: Workbench): Promise<void> {
  const frame = await open(workbench);
  await frame.locator('tbody tr[data-rule]').first().click();
  await frame.locator('.report h2').waitFor();
  await inEveryTheme(workbench, async (theme) => {
    await workbench.screenshot(`32-rules-${theme}`);
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
  });
}

async function pipeline(workbench: Workbench): Promise<void> {
  const frame = await open(workbench);
  await frame.getByRole('button', { name: 'Pipeline', exact: true }).click();
  await frame.locator('.pipeline-table', { hasText: /^call_target/ }).click();
  await frame.locator('.table-page h2', { hasText: 'call_target' }).waitFor();
  await inEveryTheme(workbench, async (theme) => {
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
  });
  await frame.getByRole('button', { name: 'List', exact: true }).click();
}
