import assert from 'node:assert/strict';
import { accessibilityTroubles } from './accessibility.ts';
import { graphTools } from './graph-tools.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What stands around the picture, and how it moves. */
export const aroundScenarios: readonly Scenario[] = [
  ['the overview shows where one is, and leads elsewhere', useOverview],
  ['the keys of the picture are listed', listKeys],
  ['the node at the cursor is marked', followCursor],
  ['the picture jumps instead of gliding where motion is reduced', reduceMotion],
  ['the tooltip says signature and documentation', readTooltip],
  ['an edge leads to the rule that made it', openRuleOfEdge],
];

const { graphOf, checkout, focusNode, press, isMarked } = graphTools;

async function useOverview(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await frame.getByTitle('Fit the picture (F)').click();
  const overview = frame.locator('.overview');
  await overview.waitFor({ state: 'hidden' });
  for (let times = 0; times < 6; times++) await frame.getByRole('button', { name: 'Zoom in' }).click();
  await overview.waitFor();
  const pan = () =>
    frame.evaluate(() => (window as unknown as { graphPicture: import('cytoscape').Core }).graphPicture.pan().x);
  await overview.locator('.caption', { hasText: /^\d+ of \d+ nodes outside$/ }).waitFor();
  await workbench.screenshot('47-overview-dark');
  const before = await pan();
  await overview.click({ position: { x: 150, y: 55 } });
  assert.notEqual(await pan(), before);
  await frame.getByTitle('Fit the picture (F)').click();
}

async function listKeys(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await press(frame, '?');
  await frame.locator('.keys dt', { hasText: 'Home' }).waitFor();
  await workbench.screenshot('48-keys-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await press(frame, '?');
  await frame.locator('.keys').waitFor({ state: 'hidden' });
}

async function followCursor(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await workbench.clickWord('def total(basket)', 'total');
  await isMarked(frame, 'total');
  await workbench.clickWord('print(checkout([]', 'print'); // Inside main, on a name the picture does not have.
  await isMarked(frame, 'main');
  await workbench.screenshot('49-cursor-dark');
}

async function reduceMotion(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await checkout(workbench);
  /** Whether the picture moves by and by when the focus goes to a node outside of it. */
  const glides = () =>
    frame.evaluate(() => {
      const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
      const area = document.querySelector('.picture');
      graphPicture.stop();
      graphPicture.zoom(5);
      graphPicture.center(graphPicture.nodes('.root'));
      return ['Home', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'].some((key) => {
        area?.dispatchEvent(new KeyboardEvent('keydown', { key }));
        return graphPicture.animated();
      });
    });
  const move = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion });
    await frame.waitForFunction(
      (isReduced) => document.body.classList.contains('vscode-reduce-motion') === isReduced,
      reducedMotion === 'reduce',
    );
  };
  await move('no-preference');
  assert.equal(await glides(), true);
  await move('reduce'); // As in all other scenarios: what moves is drawn many times.
  assert.equal(await glides(), false);
  await press(frame, 'f');
}

async function readTooltip(workbench: Workbench): Promise<void> {
  const frame = await graphOf(workbench, 'shop/pricing.py', 'class Voucher(Discount)', 'Voucher');
  const { x, y } = await workbench.placeOf(frame, 'node.leaf[label ^= "Discount"]');
  await workbench.page.mouse.move(x - 40, y + 60);
  await workbench.page.mouse.move(x, y, { steps: 4 });
  const tooltip = frame.locator('.tooltip', { hasText: 'Takes something off a price.' });
  await tooltip.waitFor();
  assert.match((await tooltip.allInnerTexts()).join(), /class Discount/);
  await workbench.screenshot('50-tooltip-dark');
  await workbench.page.mouse.move(5, 5);
}

async function openRuleOfEdge(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await focusNode(frame, 'total');
  await press(frame, 'w');
  const link = frame.locator('.why button.link', { hasText: 'Open the rule' });
  await link.waitFor();
  const rule = (await link.allInnerTexts()).join().replace('Open the rule ', '');
  await link.click();
  const rules = await workbench.panelFrame('rules');
  await rules.locator('.report', { hasText: rule }).first().waitFor();
  await workbench.activateTab('Graph:');
}
