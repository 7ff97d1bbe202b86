import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ourIcon } from '../our-icon.ts';
import type { Workbench } from '../workbench.ts';
import { folders, placeUntrustedWorkspace, workspaceFile } from './untrusted-workspace.ts';

/** A host whose windows ask for trust. */
interface Host {
  url(workspace: string, payload: readonly (readonly [string, string])[]): string;
  remote(file: string): string;
}

/**
 * In Restricted Mode the graph of two folders is built and stored outside of them, and the rule that one of them brings does
 * not run; once the workspace is trusted it does.
 */
export async function buildUntrusted(workbench: Workbench, host: Host, extension: string): Promise<void> {
  const { page } = workbench;
  placeUntrustedWorkspace();
  await page.goto(host.url(workspaceFile, [['extensionDevelopmentPath', host.remote(extension)]]));
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 60_000 });
  await ourIcon(page).click();
  await workbench.build();
  await workbench.openFile('prices.py');
  await workbench.clickWord('return price(item)', 'price');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'price' }).first().waitFor();
  await workbench.openFile('shelf.py');
  await workbench.clickWord('return shelf([])', 'shelf');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'shelf' }).first().waitFor();
  assert.equal(await problems(workbench), 0);
  for (const folder of folders) assert.ok(!existsSync(path.join(folder, '.codeanatomy/graph.duckdb')), folder);
  await workbench.screenshot('70-restricted-mode');

  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).click();
  await page
    .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ })
    .first()
    .click();
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
  await page.locator('.monaco-modal-editor-block .codicon-close').last().click();
  await page.locator('.monaco-modal-editor-block').waitFor({ state: 'detached' });
  await workbench.build();
  for (let tenths = 0; (await problems(workbench)) === 0; tenths++) {
    assert.ok(tenths < 300, 'the rule of the folder found nothing');
    await page.waitForTimeout(100);
  }
  await workbench.screenshot('71-trusted');
}

/** The number of warnings that the status bar shows, after that of errors. */
async function problems({ page }: Workbench): Promise<number> {
  const text = await page.locator('.statusbar-item[id="status.problems"]').innerText();
  return Number(/(\d+)\D+(\d+)/.exec(text)?.[2] ?? Number.NaN);
}
