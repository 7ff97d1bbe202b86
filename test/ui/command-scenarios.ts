import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';
import { exportToFile } from './export-to-file.ts';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** Commands that the other scenarios do not come by; a graph was built before. */
export const commandScenarios: readonly Scenario[] = [
  ['the dependence of the statements at the cursor is one command away', dependence],
  ['the picture in front is exported and saved by commands', exportAndSave],
  ['counts above a declaration are peeked at', peek],
  ['a long list of edges goes on where it stopped', goOn],
  ['the log is one command away', log],
  ['a folder and a file of the explorer are drawn from their menus', fromExplorer],
];

const inFolder = (...names: readonly string[]) =>
  path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), ...names);

async function dependence(workbench: Workbench): Promise<void> {
  await workbench.goTo('shop/checkout.py', 9, 5);
  await workbench.run('Show Dependence of Statements');
  const frame = await workbench.panelFrame('graph');
  await frame.locator('.picture[aria-label^="Dependence of checkout"]').waitFor();
}

async function exportAndSave(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await openPanels.checkout(workbench);
  await workbench.activateTab('Graph:');
  const written = await exportToFile(workbench, 'palette', 'Mermaid', 'by-command.mmd');
  assert.match(written.toString(), /^flowchart.*checkout/ms);
  await workbench.activateTab('Graph:');
  await workbench.run('Save Graph…');
  await page.locator('.quick-input-widget input').first().fill('By a command');
  await page.keyboard.press('Enter');
  await workbench.notification(/saved as By a command/);
  await workbench.dismissNotifications();
  await workbench.run('Open Saved Graph…');
  await workbench.pick('By a command');
  rmSync(inFolder('by-command.mmd'));
}

async function peek(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  mkdirSync(inFolder('.vscode'), { recursive: true });
  writeFileSync(inFolder('.vscode', 'settings.json'), JSON.stringify({ 'codeAnatomy.codeLens.enabled': true }));
  try {
    await workbench.goTo('shop/pricing.py', 1, 1);
    const lens = page.locator('.codelens-decoration a', { hasText: /^\d+ callers?$/ }).first();
    await lens.waitFor();
    await workbench.screenshot('91-code-lens-dark');
    await lens.click();
    await page.locator('.peekview-widget .ref-tree .monaco-list-row').first().waitFor();
    await workbench.screenshot('92-peek-dark');
    await page.keyboard.press('Escape');
    await page.locator('.peekview-widget').waitFor({ state: 'detached' });
  } finally {
    rmSync(inFolder('.vscode'), { recursive: true });
  }
}

/** A function that is called from more places than a page of edges has. */
async function goOn(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const row = (text: RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const callers = Array.from({ length: 130 }, (_, at) => `def caller_${at}():\n    busy()\n`);
  writeFileSync(inFolder('shop', 'busy.py'), ['def busy():\n    pass\n', ...callers].join('\n'));
  try {
    await workbench.build();
    await workbench.goTo('shop/busy.py', 1, 6);
    await row(/called by.*130/).waitFor();
    await workbench.run('Focus on Symbols and Edges View');
    for (let tries = 0; !(await row(/caller_0/).isVisible()); tries++) {
      assert.ok(tries < 20, 'the callers are not there'); // A key that comes while rows are put in is lost.
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown'); // The first group is that of the callers.
      await page.keyboard.press('ArrowRight');
      await row(/caller_0/)
        .waitFor({ timeout: 2000 })
        .catch(() => {});
    }
    const focused = page.locator('.pane-body .monaco-list-row.focused', { hasText: /30 more/ }).first();
    await page.keyboard.press('PageDown');
    for (let steps = 0; !(await focused.isVisible()); steps++) {
      assert.ok(steps < 140, 'nothing says that there are more');
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(30);
    }
    await page.keyboard.press('Enter');
    await row(/30 more/).waitFor({ state: 'detached' });
    for (let steps = 0; !(await row(/caller_129/).isVisible()); steps++) {
      assert.ok(steps < 150, 'the rest of them is not there'); // Wherever in the list the focus was put.
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
    }
  } finally {
    rmSync(inFolder('shop', 'busy.py'));
    await workbench.build();
  }
  await row(/^busy/).waitFor({ state: 'detached' }); // What is no longer in the graph is not shown either.
}

async function log(workbench: Workbench): Promise<void> {
  await workbench.run('Show Log');
  await workbench.page.locator('.output-view .view-line').first().waitFor();
  await workbench.run('Hide Panel', 'View');
}

async function fromExplorer(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const choose = async (name: string, command: string) => {
    await page.keyboard.press('Control+Shift+e');
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row.click({ button: 'right' });
    await page.locator('.monaco-menu .action-label[aria-label="Code Anatomy"]').click();
    const item = page.locator(`.monaco-menu .action-label[aria-label="${command}"]`);
    await item.hover();
    await page.waitForTimeout(300); // A menu takes no click just after it opened.
    await item.click();
  };
  await choose('shop', 'Show Imports of File or Folder');
  const frame = await workbench.panelFrame('graph', 'shop');
  await frame.locator('.picture[aria-label^="Imports of shop"]').waitFor();
  await workbench.screenshot('93-folder-dark');
  await workbench.openFile('shop/pricing.py');
  await choose('pricing.py', 'Show Outline of File');
  await frame.locator('.picture[aria-label*="shop/pricing.py"]').waitFor();
  await workbench.run('Focus on Symbols and Edges View'); // What comes next looks at our views, not at the explorer.
  await page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
}
