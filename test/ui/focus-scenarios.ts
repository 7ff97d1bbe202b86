import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** Where the focus is when what had it goes away. Takes the stored graph away and builds it again. */
export const focusScenarios: readonly Scenario[] = [
  ['a build from the palette leaves the focus in the view whose button it takes away', buildFromPalette],
];

async function buildFromPalette(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  if (await page.locator('.tab').first().isVisible()) await workbench.closeEditors();
  await workbench.run('Delete Stored Graph');
  await workbench.notification(/The stored code graph was deleted/);
  await workbench.dismissNotifications();
  await page.locator('.welcome-view-content a.monaco-button', { hasText: 'Build Code Graph' }).first().focus();
  await workbench.run('Build Code Graph');
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.pane-body'));
  await workbench.notification(/Code graph built in .* nodes?, .* edges?/);
  await workbench.dismissNotifications();
}
