import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { accessibilityTroubles } from './accessibility.ts';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** The picture around a symbol, from opening it to starting from another node; each goes on from the one before. */
export const firstGraphScenarios: readonly Scenario[] = [
  ['the graph opens beside the editor', openGraph],
  ['a click on a node opens its source', clickNode],
  ['a click on an edge says why', clickEdge],
  ['the legend filters without moving anything', filterEdges],
  ['the keyboard reaches what the mouse does', walkByKeyboard],
  ['the list says the same as the picture', openList],
  ['a double click expands a node and keeps the others in place', expandNode],
  ['a right click says what can be done with a node; starting from it has a way back and forward', refocus],
];

const positions = (frame: Frame) =>
  frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return Object.fromEntries(graphPicture.nodes().map((node) => [node.id(), { ...node.position() }]));
  });

/** Edges that run behind a node they do not end at, read from what was drawn. */
const edgesBehindNodes = (frame: Frame) =>
  frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    const leaves = graphPicture.nodes('.leaf').toArray();
    return graphPicture
      .edges()
      .toArray()
      .flatMap((edge) => {
        const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
        const [bend] = edge.controlPoints() ?? [];
        const via = bend ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const along = (axis: 'x' | 'y', t: number) =>
          (1 - t) ** 2 * from[axis] + 2 * (1 - t) * t * via[axis] + t * t * to[axis];
        const points = Array.from({ length: 101 }, (_, at) => ({ x: along('x', at / 100), y: along('y', at / 100) }));
        const others = leaves.filter((node) => !edge.connectedNodes().contains(node));
        return others.flatMap((node) => {
          const { x, y } = node.position();
          const [width, height] = [node.width() / 2, node.height() / 2];
          const isBehind = points.some((point) => Math.abs(point.x - x) < width && Math.abs(point.y - y) < height);
          return isBehind
            ? [`${edge.source().data('label')} to ${edge.target().data('label')}: ${node.data('label')}`]
            : [];
        });
      });
  });

async function openGraph(workbench: Workbench): Promise<void> {
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def checkout(basket, code)', 'checkout');
  await workbench.run('Show Graph around Symbol');
  const frame = await workbench.panelFrame('graph');
  await frame.waitForFunction(() =>
    (window as unknown as { graphPicture?: import('cytoscape').Core }).graphPicture?.nodes().nonempty(),
  );
  await frame.locator('.title', { hasText: 'checkout' }).waitFor();
  await workbench.screenshot('04-graph-dark');
  assert.deepEqual(await edgesBehindNodes(frame), []);
}

async function clickNode(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  const { x, y } = await workbench.placeOf(frame, 'node.leaf[label ^= "total"]');
  await workbench.page.mouse.click(x, y);
  await workbench.page.locator('.view-line', { hasText: 'return gross' }).waitFor();
  await workbench.page.locator('.line-numbers.active-line-number', { hasText: /^4$/ }).waitFor();
}

async function clickEdge(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  const { x, y } = await workbench.placeOf(frame, 'edge.call.exact');
  await workbench.page.mouse.click(x, y);
  await frame.locator('.why .rule-title').waitFor();
  assert.match((await frame.locator('.why').allInnerTexts()).join(), /confidence \d+ %/);
  await workbench.screenshot('05-why-dark');
  await frame.locator('.why').getByTitle('Open the source').first().click();
}

async function filterEdges(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  const before = await positions(frame);
  const box = frame.locator('.legend input[id="kind-CALLS"]');
  if (!(await box.isVisible())) await frame.locator('.legend summary').click(); // It folds where room is short.
  await box.uncheck();
  await frame.waitForFunction(() =>
    (window as unknown as { graphPicture: import('cytoscape').Core }).graphPicture.edges('.call.filtered').nonempty(),
  );
  await workbench.screenshot('06-filtered-dark');
  await box.check();
  assert.deepEqual(await positions(frame), before);
}

async function walkByKeyboard(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await openPanels.checkout(workbench);
  await frame.locator('.picture').focus();
  await page.keyboard.press('Escape'); // Closes the side panel,
  await page.keyboard.press('Escape'); // then leaves the node.
  await page.keyboard.press('ArrowRight');
  const live = frame.locator('[aria-live="polite"].sr-only');
  await frame.waitForFunction(() =>
    /checkout, /.test(document.querySelector('[aria-live="polite"].sr-only')?.textContent ?? ''),
  );
  await page.keyboard.press('ArrowRight');
  assert.match((await live.allInnerTexts()).join(), / in, \d+ out/);
  await page.keyboard.press('w');
  await frame.locator('.why .rule-title').waitFor();
  assert.match((await live.allInnerTexts()).join(), /^checkout .+, (exact|unresolved)\. Why: /);
  await workbench.screenshot('07-keyboard-dark');
  await page.keyboard.press('Escape');
  await frame.locator('.why').waitFor({ state: 'hidden' });
}

async function openList(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.locator('.menu-item', { hasText: 'Show as List' }).click();
  await frame
    .locator('.list')
    .getByRole('button', { name: /^checkout, / })
    .first()
    .waitFor();
  await workbench.screenshot('08-list-dark');
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.locator('.menu-item', { hasText: 'Show as List' }).click();
}

async function expandNode(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  await frame.getByTitle('Fit the picture (F)').click();
  const before = await positions(frame);
  const { x, y } = await workbench.placeOf(frame, 'node.leaf[label ^= "total"]');
  await workbench.page.mouse.dblclick(x, y);
  await frame.waitForFunction(
    (count) => (window as unknown as { graphPicture: import('cytoscape').Core }).graphPicture.nodes().length > count,
    Object.keys(before).length,
  );
  const after = await positions(frame);
  const leaves = await frame.evaluate(() =>
    (window as unknown as { graphPicture: import('cytoscape').Core }).graphPicture
      .nodes('.leaf')
      .map((node) => node.id()),
  );
  for (const id of leaves) if (before[id]) assert.deepEqual(after[id], before[id], id);
  await frame.getByTitle('Fit the picture (F)').click();
  await workbench.screenshot('09-expanded-dark');
}

async function refocus(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  const { x, y } = await workbench.placeOf(frame, 'node.leaf[label ^= "main"]');
  const { page } = workbench;
  const menu = frame.getByRole('menu', { name: 'What can be done with the node' });
  await page.mouse.click(x, y, { button: 'right' });
  await menu.getByRole('menuitem', { name: 'Hide' }).waitFor();
  await workbench.screenshot('16-node-menu-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  await page.keyboard.press('Shift+F10'); // The node has the focus still.
  await menu.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await frame.locator('.title', { hasText: 'main' }).waitFor();
  await frame.getByRole('button', { name: 'Back' }).click();
  await frame.locator('.title', { hasText: 'checkout' }).waitFor();
  await frame.getByRole('button', { name: 'Forward' }).click();
  await frame.locator('.title', { hasText: 'main' }).waitFor();
  await frame.getByRole('button', { name: 'Back' }).click();
  await frame.locator('.title', { hasText: 'checkout' }).waitFor();
}
