import assert from 'node:assert/strict';
import { accessibilityTroubles } from './accessibility.ts';
import { graphTools } from './graph-tools.ts';
import { inEveryTheme } from './in-every-theme.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What one does with nodes of a picture. */
export const nodeScenarios: readonly Scenario[] = [
  ['what the keys do, the menu of a node does for the mouse', useNodeMenu],
  ['what is hidden, collapsed or out of focus comes back by undo', takeAway],
  ['selected nodes are opened together', openSelected],
  ['a pinned node stays', pinNode],
];

const { checkout, drawn, shows, showsAll, focusNode, press } = graphTools;

async function useNodeMenu(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await checkout(workbench);
  const menu = frame.getByRole('menu', { name: 'What can be done with the node' });
  const take = async (node: string, item: string) => {
    const { x, y } = await workbench.placeOf(frame, `node.leaf[label *= "${node}"]`);
    await page.mouse.click(x, y, { button: 'right' });
    await menu.getByText(item, { exact: true }).click();
    await menu.waitFor({ state: 'hidden' });
  };
  await take('main', 'Hide');
  await shows(frame, ['total'], ['main']);
  await press(frame, 'u');
  await shows(frame, ['total', 'main']);
  await take('total', 'Pinned');
  await shows(frame, ['◆ total']);
  await take('total', 'Expand');
  await shows(frame, ['gross']);
  await take('total', 'Collapse');
  await shows(frame, ['◆ total'], ['gross']);
  await take('total', 'Pinned');
  await shows(frame, ['total'], ['◆']);
  await take('total', 'Open Source');
  await page.locator('.line-numbers.active-line-number', { hasText: /^4$/ }).waitFor();
  await take('main', 'Call Path from Here');
  await frame.locator('.notes', { hasText: /main reaches checkout in 1 step/ }).waitFor();
  await press(frame, 'b');
  await drawn(frame, 'neighbourhood', 'checkout');
  await inEveryTheme(workbench, async (theme) => {
    const { x, y } = await workbench.placeOf(frame, 'node.leaf[label *= "apply"]');
    await page.mouse.click(x, y, { button: 'right' });
    await menu.waitFor();
    await workbench.screenshot(`54-node-menu-${theme}`);
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
    await page.keyboard.press('Escape');
  });
}

async function takeAway(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await focusNode(frame, 'main');
  await press(frame, 'h');
  await shows(frame, ['total'], ['main']);
  await frame.locator('.notes', { hasText: '1 node hidden' }).waitFor();
  await press(frame, 'f');
  await press(frame, 'u');
  await shows(frame, ['total', 'main']);
  await showsAll(frame); // Nobody moved the smaller picture: what came back is seen, too.
  await frame.getByRole('button', { name: 'Redo' }).click();
  await shows(frame, ['total'], ['main']);
  await press(frame, 'u');
  await shows(frame, ['main']);
  await focusNode(frame, 'total');
  await press(frame, 'o');
  await shows(frame, ['total', 'checkout'], ['main']);
  await press(frame, 'u');
  await focusNode(frame, 'total');
  await press(frame, '+');
  await shows(frame, ['gross', 'main']);
  await focusNode(frame, 'total');
  await press(frame, '-');
  await shows(frame, ['total', 'main'], ['gross']);
}

async function openSelected(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await checkout(workbench);
  await focusNode(frame, 'Voucher');
  await press(frame, ' ');
  await focusNode(frame, 'main');
  await press(frame, ' ');
  await frame.locator('[aria-live]', { hasText: '2 nodes selected' }).waitFor({ state: 'attached' });
  await workbench.screenshot('46-selected-dark');
  await press(frame, 'a');
  await page.locator('.tab', { hasText: 'pricing.py' }).waitFor();
}

async function pinNode(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await focusNode(frame, 'main');
  await press(frame, 'p');
  await shows(frame, ['◆ main']);
  await focusNode(frame, 'total');
  await press(frame, 'o');
  await shows(frame, ['◆ main', 'total'], ['send_receipt']);
  await workbench.screenshot('52-pinned-dark');
  await press(frame, 'u');
  await press(frame, 'u');
  await shows(frame, ['main', 'send_receipt'], ['◆']);
}
