import assert from 'node:assert/strict';
import { ourIcon } from '../our-icon.ts';
import type { Workbench } from '../workbench.ts';
import { virtualWorkspaceFile } from './virtual-workspace.ts';

/** A host with the extension that has the files. */
interface Host {
  url(workspace: string, payload: readonly (readonly [string, string])[]): string;
  remote(file: string): string;
}

/** A workspace without files on disk: the view says what cannot be done, building is not offered, and a graph is refused with the reason. */
export async function openVirtual(workbench: Workbench, host: Host, extension: string): Promise<void> {
  const { page } = workbench;
  await page.goto(host.url(virtualWorkspaceFile, [['extensionDevelopmentPath', host.remote(extension)]]));
  await ourIcon(page).click({ timeout: 60_000 });
  await page.locator('.welcome-view-content', { hasText: 'This is a virtual workspace' }).waitFor();
  await page.locator('.welcome-view-content', { hasText: 'Not available in a virtual workspace' }).nth(2).waitFor();
  assert.equal(await page.locator('.welcome-view-content', { hasText: 'listed here' }).count(), 0);
  await workbench.changeTheme('Dark Modern');
  await workbench.screenshot('72-virtual-workspace');
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Code Anatomy: ');
  const offered = page.locator('.quick-input-list .monaco-list-row');
  await offered.filter({ hasText: 'Open Walkthrough' }).first().waitFor();
  assert.equal(await offered.filter({ hasText: /Build Code Graph|Query Code Graph/ }).count(), 0);
  await page.keyboard.press('Escape');
  await workbench.run('Show Map of Workspace');
  await workbench.notification(/This workspace is virtual: its files are not on the disk/);
  await workbench.dismissNotifications();
}
