import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What tells that a file is newer than the graph; a graph was built before. */
export const staleScenarios: readonly Scenario[] = [
  ['a file that changed is marked in the explorer and beside its language', marks],
];

const file = 'web/format.ts';

/** A person saves one change, another program makes a second one; a build ends both marks. */
async function marks(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const folder = must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE');
  const settings = path.join(folder, '.vscode');
  mkdirSync(settings, { recursive: true });
  writeFileSync(path.join(settings, 'settings.json'), JSON.stringify({ 'codeAnatomy.decorations.staleFiles': true }));
  const before = readFileSync(path.join(folder, file), 'utf8');
  await workbench.goTo(file, 1, 1);
  await says(workbench, /Code graph is current/);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// One more line.\n');
  await page.keyboard.press('Control+s');
  await says(workbench, /Changed since the code graph was built/);
  await isMarked(workbench, true);
  await workbench.screenshot('90-stale-dark');

  await workbench.build();
  await says(workbench, /Code graph is current/);
  await isMarked(workbench, false);

  appendFileSync(path.join(folder, file), '// Another program writes, too.\n');
  await says(workbench, /Changed since the code graph was built/);
  await isMarked(workbench, true);
  writeFileSync(path.join(folder, file), before);
  rmSync(settings, { recursive: true });
  await workbench.build();
  await isMarked(workbench, false);
  await workbench.run('Focus on Symbols and Edges View');
}

/** What stands beside the language of the open file. */
async function says({ page }: Workbench, words: RegExp): Promise<void> {
  const item = page.locator('.statusbar-item[id="status.languageStatus"] a').first();
  for (let tenths = 0; !words.test((await item.getAttribute('aria-label')) ?? ''); tenths++) {
    assert.ok(tenths < 150, `${words}: ${await item.getAttribute('aria-label')}`);
    await page.waitForTimeout(100);
  }
}

/** Whether the explorer shows our mark beside the file. */
async function isMarked({ page }: Workbench, wanted: boolean): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: path.basename(file) }).first();
  await row.waitFor();
  const badge = () =>
    row
      .locator('.monaco-icon-label')
      .first()
      .evaluate((label) => getComputedStyle(label, '::after').content);
  for (let tenths = 0; /≠/.test(await badge()) !== wanted; tenths++) {
    assert.ok(tenths < 150, `the mark is ${await badge()}`);
    await page.waitForTimeout(100);
  }
}
