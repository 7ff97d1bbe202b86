import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import { lastState, recordStates, showState } from './page-state.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What stays when pictures come and go; a graph was built before. `npm run bench -- --face` looks longer. */
export const memoryScenarios: readonly Scenario[] = [
  ['pictures that were opened and closed leave no page behind', openAndClose],
  ['a picture that was drawn often holds what one drawn once does', drawOften],
];

/** Pages the editor itself keeps for the next webview may come and go; a page of ours with its picture holds megabytes. */
const limits = { documents: 1, nodes: 400, listeners: 200, bytesPerCycle: 400_000, bytesPerDraw: 20_000 } as const;

async function held(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, documents, nodes, listeners: jsEventListeners };
}

async function drawCheckout(workbench: Workbench) {
  await workbench.run('Show Graph around Symbol');
  const frame = await workbench.panelFrame('graph', 'checkout');
  await frame.locator('.picture[aria-label*="of checkout"]').waitFor();
  return frame;
}

async function openAndClose(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.closeEditors();
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def checkout(basket, code)', 'checkout');
  const tab = page.locator('.tab', { hasText: 'Graph:' });
  const session = await page.context().newCDPSession(page);
  const cycle = async () => {
    await drawCheckout(workbench);
    await tab.click();
    await page.keyboard.press('Control+w');
    await tab.waitFor({ state: 'detached' });
  };
  for (let warm = 0; warm < 4; warm++) await cycle();
  const before = await held(session);
  const cycles = 8;
  for (let done = 0; done < cycles; done++) await cycle();
  const after = await held(session);

  const said = JSON.stringify({ before, after });
  assert.ok(after.documents - before.documents <= limits.documents, said);
  assert.ok(after.nodes - before.nodes <= limits.nodes, said);
  assert.ok(after.listeners - before.listeners <= limits.listeners, said);
  assert.ok(after.bytes - before.bytes <= cycles * limits.bytesPerCycle, said);
}

/** Undo, another direction and an expanded node all draw into the same page. */
async function drawOften(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def checkout(basket, code)', 'checkout');
  const frame = await drawCheckout(workbench);
  await recordStates(frame);
  await frame.getByRole('button', { name: 'What the symbol leads to' }).click();
  await frame.locator('.picture[aria-label*="of checkout"]').waitFor();
  await frame.waitForFunction(() => 'lastState' in window);
  const smaller = await lastState(frame);
  await frame.getByRole('button', { name: 'Both directions' }).click();
  await frame.waitForFunction(
    (count) =>
      (window as unknown as { lastState: { graph?: { nodes: readonly unknown[] } } }).lastState.graph?.nodes.length !==
      count,
    smaller.kind === 'ready' ? smaller.graph.nodes.length : 0,
  );
  const larger = await lastState(frame);
  const session = await page.context().newCDPSession(page);
  const draw = async (times: number) => {
    for (let done = 0; done < times; done++) {
      await showState(frame, done % 2 === 0 ? smaller : larger);
      await frame.evaluate(() => new Promise(requestAnimationFrame));
    }
    return held(session);
  };
  const before = await draw(40);
  const draws = 120;
  const after = await draw(draws);

  const said = JSON.stringify({ before, after });
  assert.ok(after.nodes - before.nodes <= limits.nodes, said);
  assert.ok(after.listeners - before.listeners <= limits.listeners, said);
  assert.ok(after.bytes - before.bytes <= draws * limits.bytesPerDraw, said);
}
