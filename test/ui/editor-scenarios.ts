import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { inEveryTheme } from './in-every-theme.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What the editor shows of a graph beside its picture; a graph was built before. */
export const editorScenarios: readonly Scenario[] = [
  ['the four views have rows', fourViews],
  ['Symbols and Edges follows the cursor and opens what it lists', symbolsFollow],
  ['findings stand under Problems', problems],
  ['tainted flows stand under Problems with their way', tainted],
  ['an example query runs and its rows open the source', exampleQuery],
  ['a result with both ends of edges can be drawn', drawnQuery],
  ['a query is typed, completed and run by keyboard alone', typedQuery],
  ['a saved query is there again, changed, and can be deleted', savedQuery],
  ['the walkthrough shows five steps', walkthrough],
  ['the result of a query is clean in four themes', queryThemes],
];

const row = ({ page }: Workbench, text: string | RegExp) =>
  page.locator('.pane-body .monaco-list-row', { hasText: text });

async function fourViews(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  for (const view of ['Symbols and Edges', 'Rules', 'Findings', 'Build']) {
    const header = page.locator('.pane-header', { hasText: view }).first();
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }
  await row(workbench, 'Match patterns').first().waitFor();
  await row(workbench, 'Unused exports').first().waitFor();
  await row(workbench, 'Files read').first().waitFor();
}

async function symbolsFollow(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def checkout(basket, code)', 'checkout');
  await row(workbench, /^\s*checkout/)
    .first()
    .waitFor();
  const callers = row(workbench, 'called by').first();
  const main = row(workbench, 'main').first();
  for (let tries = 0; tries < 10 && !(await main.isVisible()); tries++) {
    if ((await callers.getAttribute('aria-expanded')) !== 'true') await callers.click();
    await main.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await workbench.screenshot('20-views-dark');
  await row(workbench, 'main').first().click();
  await page.locator('.line-numbers.active-line-number', { hasText: /^16$/ }).waitFor();
}

async function problems(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await showProblems(workbench, true);
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'demo is exported' }).first().waitFor();
  await workbench.screenshot('21-problems-dark');
  await showProblems(workbench, false);
}

/** Opens the problems, or closes them; the key goes to whatever has the focus, which may be a page that is still being drawn. */
async function showProblems({ page }: Workbench, isShown: boolean): Promise<void> {
  const panel = page.locator('.markers-panel');
  for (let tries = 0; tries < 10; tries++) {
    if ((await panel.isVisible()) === isShown) return;
    await page.keyboard.press('Control+Shift+m'); // Goes to the panel when it is open, and closes it from there.
    await panel.waitFor({ state: isShown ? 'visible' : 'hidden', timeout: 2000 }).catch(() => {});
  }
  throw new Error(`The problems are not ${isShown ? 'open' : 'closed'}.`);
}

/** Two models of the folder make a flow of the fixture one from outside to where it may do harm. */
async function tainted(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const models = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), '.codeanatomy/flow');
  mkdirSync(models, { recursive: true });
  const sources = [{ function: 'total', title: 'price of the basket' }];
  const sinks = [{ function: 'Voucher.apply', argument: 0, category: 'discounts' }];
  writeFileSync(path.join(models, 'shop.json'), JSON.stringify({ sources, sinks }));
  await workbench.openFile('shop/checkout.py');
  await workbench.run('Find Tainted Flows');
  await page.locator('.markers-panel').waitFor(); // The command opens it.
  const rows = page.locator('.markers-panel .monaco-list-row');
  const flow = rows.filter({ hasText: 'price of the basket (total) reaches Voucher.apply' }).first();
  await flow.click();
  await page.keyboard.press('ArrowRight');
  await rows
    .filter({ hasText: /checkout\.py.*10/ })
    .first()
    .waitFor();
  await workbench.screenshot('27-taint-dark');
  rmSync(models, { recursive: true });
  await workbench.run('Find Tainted Flows');
  await flow.waitFor({ state: 'detached' });
  await showProblems(workbench, false);
}

async function exampleQuery(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.choose('Query Code Graph (SQL)', 'Functions with the most callers');
  await workbench.focusEditor('Functions with the most callers');
  await page.keyboard.press('Control+Enter');
  const frame = await workbench.panelFrame('query');
  await frame.locator('tbody tr').first().waitFor();
  assert.match((await frame.locator('.summary').allInnerTexts()).join(), /rows? · /);
  await workbench.screenshot('22-query-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await frame.locator('tbody tr', { hasText: 'gross' }).first().click();
  await page.locator('.tab.active', { hasText: 'pricing.py' }).waitFor();
}

async function drawnQuery(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.choose('Query Code Graph (SQL)', 'Classes and their supertypes');
  await workbench.focusEditor('Classes and their supertypes');
  await page.keyboard.press('Control+Enter');
  const frame = await workbench.panelFrame('query');
  await frame.locator('th', { hasText: 'supertype_name' }).waitFor();
  await frame.getByRole('button', { name: 'Graph', exact: true }).click();
  await frame.locator('.query-picture[aria-label*="nodes"]').waitFor();
  await workbench.screenshot('23-query-graph-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await frame.getByRole('button', { name: 'Table', exact: true }).click();
}

async function typedQuery(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.choose('Query Code Graph (SQL)', 'New Query');
  await workbench.focusEditor('New Query');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('select name, path, line from sym', { delay: 20 });
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'symbols' }).first().waitFor();
  await workbench.screenshot('24-completion-dark');
  await page.keyboard.press('Tab');
  await page.keyboard.type(" where kind = 'CLASS' order by all", { delay: 10 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  const frame = await workbench.panelFrame('query');
  await frame.locator('td', { hasText: 'Voucher' }).first().waitFor();
}

/** A query is kept when its editor is saved, opens from the list with what was changed, and is gone once it is deleted there. */
async function savedQuery(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const name = 'Longest functions';
  await workbench.choose('Query Code Graph (SQL)', name);
  await workbench.focusEditor(name);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n-- kept for later', { delay: 10 });
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+w');
  await page.locator('.tab', { hasText: `${name}.sql` }).waitFor({ state: 'detached' });
  await workbench.choose('Query Code Graph (SQL)', name);
  await page.locator('.view-line', { hasText: 'kept for later' }).first().waitFor();
  await workbench.run('Query Code Graph (SQL)');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(name);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  await row.hover();
  await row.locator('.codicon-trash').click();
  await row.locator('.codicon-trash').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page
    .locator('.tab.active', { hasText: `${name}.sql` })
    .first()
    .waitFor();
  await page.keyboard.press('Control+w');
}

async function walkthrough(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.run('Open Walkthrough');
  const steps = page.locator('.getting-started-step');
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  await workbench.screenshot('25-walkthrough-dark');
  await page.keyboard.press('Control+w');
}

async function queryThemes(workbench: Workbench): Promise<void> {
  if (!(await workbench.page.locator('.tab', { hasText: 'Result:' }).first().isVisible()))
    await exampleQuery(workbench);
  await workbench.activateTab('Result:');
  await inEveryTheme(workbench, async (theme) => {
    const frame = await workbench.panelFrame('query');
    await workbench.screenshot(`26-query-${theme}`);
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
  });
}
