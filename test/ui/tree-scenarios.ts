import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** The views beside the editor, driven by the keyboard alone; a graph was built before. */
export const treeScenarios: readonly Scenario[] = [
  ['Symbols and Edges by keyboard alone', symbols],
  ['what is open in Symbols and Edges stays open, with the focus, in the next graph', staysOpen],
  ['Rules by keyboard alone', rules],
  ['Findings by keyboard alone', findings],
  ['Build by keyboard alone', build],
];

/** The row that has the focus, in the words a screen reader says. */
const focused = ({ page }: Workbench): Promise<string> =>
  page.evaluate(() => {
    const list = document.activeElement?.closest('.pane-body')?.querySelector('.monaco-list');
    const row = list?.querySelector('.monaco-list-row.focused');
    return row?.getAttribute('aria-label') ?? '';
  });

async function focusView(workbench: Workbench, view: string): Promise<void> {
  await workbench.run(`Focus on ${view} View`);
  await workbench.page.keyboard.press('Home');
}

/** Goes down until a row has the focus. */
async function goDown(workbench: Workbench, to: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let row = await focused(workbench); !to.test(row); row = await focused(workbench)) {
    assert.ok(passed.length < 40, `no row says ${to}; there are ${[...new Set(passed)].join(' | ')}`);
    passed.push(row);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.waitForTimeout(50);
  }
}

/** Opens a row, whose rows come from the engine, and goes to the first of them; while they are put in, none has the focus. */
async function enter(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const row = await focused(workbench);
  for (let tries = 0; ['', row].includes(await focused(workbench)); tries++) {
    assert.ok(tries < 50, `${row} has no rows`);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(100);
  }
}

async function symbols(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.goTo('web/basket.ts', 20, 17);
  await page.locator('.pane-body .monaco-list-row', { hasText: 'exported by' }).first().waitFor();
  await focusView(workbench, 'Symbols and Edges');
  await goDown(workbench, /^calls/);
  await enter(workbench);
  await goDown(workbench, /add, Method, exact, web\/basket\.ts/);
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu .action-item', { hasText: 'Explain Edge' }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.monaco-menu').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /^Ln 22, Col/ }).waitFor(); // Where demo calls it.
}

/** A line above gives every node of the file another id, and every row another line. */
async function staysOpen(workbench: Workbench): Promise<void> {
  const file = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), 'web/basket.ts');
  const before = readFileSync(file, 'utf8');
  await workbench.goTo('web/basket.ts', 20, 17);
  await workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'exported by' }).first().waitFor();
  await focusView(workbench, 'Symbols and Edges');
  await goDown(workbench, /^calls/);
  await enter(workbench);
  await goDown(workbench, /add, Method, exact, web\/basket\.ts, line 22/);
  try {
    writeFileSync(file, `// One more line.\n${before}`);
    await workbench.run('Build Code Graph');
    for (let tenths = 0; !/add, Method, exact, web\/basket\.ts, line 23/.test(await focused(workbench)); tenths++) {
      assert.ok(tenths < 200, `the focus is on ${await focused(workbench)}`);
      await workbench.page.waitForTimeout(100);
    }
  } finally {
    writeFileSync(file, before);
    await workbench.build();
  }
}

async function rules(workbench: Workbench): Promise<void> {
  await focusView(workbench, 'Rules');
  await goDown(workbench, /^Relate/);
  await enter(workbench);
  const row = await focused(workbench);
  assert.match(row, /, (ok|ran|fell back|found nothing)[^,]*, /i);
  await workbench.page.keyboard.press('Enter');
  const frame = await workbench.panelFrame('rules');
  await frame.locator('.report h2', { hasText: row.split(',', 1)[0] ?? '' }).waitFor();
}

async function findings(workbench: Workbench): Promise<void> {
  await focusView(workbench, 'Findings');
  await goDown(workbench, /^Unused exports/);
  await goDown(workbench, /demo is exported/);
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.tab.active', { hasText: 'basket.ts' }).waitFor();
}

async function build(workbench: Workbench): Promise<void> {
  await focusView(workbench, 'Build');
  await goDown(workbench, /^Files read/);
  await goDown(workbench, /^Edges without a target/);
  await enter(workbench);
  await enter(workbench);
  assert.match(await focused(workbench), /\S/);
}
