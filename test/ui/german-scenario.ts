import assert from 'node:assert/strict';
import { accessibilityTroubles } from './accessibility.ts';
import { ourIcon } from './our-icon.ts';
import type { Workbench } from './workbench.ts';

/** Runs in the page before the workbench starts: its language is German, whatever texts it has itself. */
export function speakGerman(): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'de', set: () => {} });
}

/** Symbols, hover, picture, notes and legend in German; a graph was built before. */
export async function readGerman(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
  await workbench.closeEditors(); // What a window before left open comes back as it was drawn, in its language.
  await workbench.changeTheme('Dark Modern');
  await workbench.run('Codegraph bauen');
  await workbench.notification(/Codegraph in .* gebaut: .*Seit dem letzten Bau hat sich nichts geändert/);
  await workbench.dismissNotifications();
  const title = page.locator('.part.sidebar .title-label', { hasText: 'Code Anatomy' });
  if (!(await title.isVisible())) await ourIcon(page).click(); // A window opens with the views that were open last.
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def checkout(basket, code)', 'checkout');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'aufgerufen von' }).first().waitFor();
  await workbench.run('Graph um das Symbol');
  const frame = await workbench.panelFrame('graph', 'checkout');
  await frame.locator('.picture[aria-label^="Umgebung von checkout"]').waitFor();
  const notes = await frame.locator('.notes').innerText();
  assert.match(notes, /Verweise ausgelassen/);
  const kind = frame.locator('.legend', { hasText: /Legende[\s\S]*ruft auf/ }).locator('input[id="kind-CALLS"]');
  if (!(await kind.isVisible())) await frame.locator('.legend summary').click(); // It folds where room is short.
  await kind.waitFor();
  await workbench.screenshot('60-german-graph');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await frame.locator('.picture').focus();
  await page.keyboard.press('w');
  await frame.locator('.why', { hasText: /Regel[\s\S]*sagen, ist Englisch/ }).waitFor();
  assert.match(await frame.locator('.why').innerText(), /Punktzahl \d,\d\d/);
  await workbench.screenshot('62-german-why');
  await page.keyboard.press('Escape');
  await frame.locator('select').selectOption('path');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill('net');
  await page.keyboard.press('Enter');
  await frame.locator('.notes', { hasText: 'checkout erreicht net in 3 Schritten.' }).waitFor();
  await workbench.screenshot('61-german-path');
}
