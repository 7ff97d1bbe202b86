import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import { firstGraphScenarios } from './first-graph-scenarios.ts';
import { openPanels } from './open-panels.ts';
import { ourIcon } from './our-icon.ts';
import type { Scenario } from './scenario.ts';
import { walkthroughScenarios } from './walkthrough-scenarios.ts';
import type { Workbench } from './workbench.ts';

/** What builds the graph that the others show. */
export const firstScenarios: readonly Scenario[] = [
  ['the Rules view offers to build', offersBuild],
  ['a build from the view ends with counts', buildFromView],
];

/** What a person sees, in order; each leaves the workbench as the next one needs it. */
export const scenarios: readonly Scenario[] = [
  ...walkthroughScenarios, // Before anybody asked about an edge or the rules.
  ['hovering a symbol counts its edges', hoverSymbol],
  ...firstGraphScenarios,
  ['rule diagnostics list and explain the rules', openRules],
  ['the pipeline shows what feeds what', openPipeline],
  ['themes change without a new layout', changeThemes],
  ['a reload brings the panels back', reload],
  ['rules that left the database come first, with the reason', showFallbacks],
];

async function offersBuild({ page }: Workbench): Promise<void> {
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await ourIcon(page).click();
  await page
    .locator('.pane-body .welcome-view-content, .welcome-view-content')
    .getByText('Build Code Graph')
    .first()
    .waitFor();
}

async function buildFromView(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.screenshot('01-welcome-dark');
  await page.locator('.welcome-view-content a.monaco-button', { hasText: 'Build Code Graph' }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /Graph \d+ %/ }).waitFor();
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.pane-body')); // The button is gone, the focus is not.
  await workbench.notification(/Code graph built in .* nodes?, .* edges?/);
  await workbench.screenshot('02-built-dark');
  await workbench.dismissNotifications();
}

async function hoverSymbol(workbench: Workbench): Promise<void> {
  await workbench.openFile('shop/checkout.py');
  const text = await workbench.hover('def checkout(basket, code)', 'checkout');
  assert.ok(text.split('\n').length <= 6, text);
  assert.match(text, /exact/);
  await workbench.screenshot('03-hover-dark');
  await workbench.page.mouse.move(5, 5);
  await workbench.page.keyboard.press('Escape');
}

async function openRules(workbench: Workbench): Promise<void> {
  await workbench.run('Open Rule Diagnostics');
  const frame = await workbench.panelFrame('rules');
  await frame.locator('tbody tr').first().waitFor();
  await workbench.screenshot('10-rules-dark');
  await frame.locator('.rule-tools input').fill('relate');
  await frame.locator('tbody tr[data-rule]').first().click();
  await frame.locator('.report h2').waitFor();
  await frame.getByText('How the database ran it').waitFor();
  await frame.locator('.plan-text summary').click();
  await frame.locator('.plan-text pre', { hasText: /^[A-Z_]+ \(/ }).waitFor();
  await frame.locator('.plan-text').scrollIntoViewIfNeeded();
  await workbench.screenshot('11-plan-as-text-dark');
  await frame.locator('.plan-text summary').click();
  await frame.locator('.report h2').scrollIntoViewIfNeeded();
  await frame.locator('.rule-tools input').fill('');
  await workbench.screenshot('11-rule-report-dark');
  const { page } = workbench;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 2400, height: 1100 });
  await workbench.screenshot('11-rule-report-wide');
  if (size) await page.setViewportSize(size);
}

async function openPipeline(workbench: Workbench): Promise<void> {
  const frame = await openPanels.rules(workbench);
  await frame.getByRole('button', { name: 'Pipeline', exact: true }).click();
  await frame.locator('.pipeline-table', { hasText: /^call_target/ }).click();
  await frame.locator('.table-page h2', { hasText: 'call_target' }).waitFor();
  await frame.locator('.pipeline-box.selected').waitFor();
  await workbench.screenshot('15-pipeline-dark');
  await frame.locator('.pipeline-rule[data-rule="call-targets"]').click();
  await frame.locator('.report h2', { hasText: 'Calls find what they call' }).waitFor();
  await frame.locator('.pipeline-table', { hasText: /^call_target/ }).click();
  await frame.locator('.table-page').waitFor();
  await workbench.changeTheme('Light Modern');
  await workbench.page.locator('.monaco-workbench.vs').waitFor();
  await workbench.screenshot('15-pipeline-light');
  await workbench.changeTheme('Dark Modern');
  await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
  await frame.getByRole('button', { name: 'List', exact: true }).click();
}

async function changeThemes(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  if (!(await page.locator('.tab', { hasText: 'Graph:' }).first().isVisible())) await openPanels.checkout(workbench);
  await openPanels.rules(workbench);
  for (const [name, theme, look] of [
    ['light', 'Light Modern', '.vs'],
    ['high-contrast', 'Dark High Contrast', '.hc-black'],
    ['dark', 'Dark Modern', '.vs-dark'],
  ] as const) {
    await workbench.changeTheme(theme);
    await page.locator(`.monaco-workbench${look}`).waitFor();
    if (name === 'dark') return;
    await workbench.screenshot(`12-rules-${name}`);
    await workbench.activateTab('Graph:');
    const frame = await workbench.panelFrame('graph');
    await frame.locator('.title', { hasText: 'checkout' }).waitFor();
    await workbench.screenshot(`13-graph-${name}`);
    await workbench.activateTab('Rule Diagnostics');
  }
}

async function reload(workbench: Workbench): Promise<void> {
  const isOpen = await workbench.page.locator('.tab', { hasText: 'Graph:' }).first().isVisible();
  if (isOpen) await workbench.activateTab('Graph:');
  await openPanels.checkout(workbench);
  await workbench.page.waitForTimeout(5000); // The editor stores the state of its windows with a delay.
  await workbench.page.reload();
  const frame = await workbench.panelFrame('graph');
  await frame.locator('.title', { hasText: 'checkout' }).waitFor({ timeout: 60_000 });
  await workbench.changeTheme('Dark Modern'); // A reload of this server forgets which theme the settings name.
  await workbench.screenshot('14-restored-dark');
}

/** A setting of the folder plants what the panel must show first: one lane for every rule. */
async function showFallbacks(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const folder = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), '.vscode');
  const fallback = (frame: Frame) => frame.locator('tbody tr[data-rule]', { hasText: 'fell back' }).first();
  /** Builds until the rules ran as the settings say: the window notices them in its own time, and the engine starts anew. */
  const rebuilt = async (isFallen: boolean): Promise<Frame> => {
    for (let tries = 0; tries < 8; tries++) {
      await page.waitForTimeout(1000);
      await workbench.run('Rebuild Code Graph from Scratch');
      // A build that was under way when the engine started anew ends with it; the next one tells.
      await workbench.notification(/Code graph built in .* nodes?, .* edges?|stopped before it answered/);
      await workbench.dismissNotifications();
      await workbench.run('Open Rule Diagnostics');
      const frame = await workbench.panelFrame('rules');
      await frame.locator('tbody tr[data-rule]').first().waitFor();
      if ((await fallback(frame).isVisible()) === isFallen) return frame;
    }
    throw new Error(`Rules ${isFallen ? 'did not fall back' : 'fell back still'}.`);
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ 'codeAnatomy.lane': 'fallback' }));
    const frame = await rebuilt(true);
    // The panel opened before the reload waits as a tab; asking for it again must not leave two.
    assert.equal(await page.locator('.tab', { hasText: 'Rule Diagnostics' }).count(), 1);
    const first = frame.locator('tbody tr[data-rule]').first();
    assert.match((await first.allInnerTexts()).join(), /fell back/);
    await first.click();
    await frame.getByText('forced', { exact: false }).first().waitFor();
    await workbench.screenshot('15-fallbacks-dark');
  } finally {
    rmSync(folder, { recursive: true });
    await rebuilt(false);
  }
}
