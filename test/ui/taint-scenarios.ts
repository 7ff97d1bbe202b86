import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { accessibilityTroubles } from './accessibility.ts';
import { flowModelFile, shopModel } from './flow-model-file.ts';
import { inEveryTheme } from './in-every-theme.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** The picture of a tainted flow, from the list of findings and from its problem; a graph was built before. */
export const taintScenarios: readonly Scenario[] = [['a tainted flow is drawn from source to sink', drawTaintPath]];

interface DrawnNode {
  readonly label: string;
  readonly classes: readonly string[];
  readonly x: number;
  readonly y: number;
}

const nodesOf = (frame: Frame): Promise<readonly DrawnNode[]> =>
  frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return graphPicture.nodes().map((node) => ({
      label: String(node.data('label')),
      classes: [...node.classes()],
      ...node.position(),
    }));
  });

const picture = (frame: Frame) => frame.locator('.picture[aria-label^="Taint Path of net → print"]');

async function drawTaintPath(workbench: Workbench): Promise<void> {
  const remove = flowModelFile.write(shopModel);
  try {
    await workbench.openFile('shop/checkout.py');
    await workbench.choose('Show Taint Path', 'price (net) reaches print');
    const frame = await workbench.panelFrame('graph', 'net');
    await picture(frame).waitFor();
    await saysEnds(frame);
    await inEveryTheme(workbench, async (theme) => {
      await workbench.screenshot(`63-taint-path-${theme}`);
      assert.deepEqual(await accessibilityTroubles(frame), [], theme);
    });
    await fromQuickFix(workbench);
  } finally {
    remove();
  }
}

/** The ends say what they are, every arrow what happens and how sure that is, and no step is far from the one before. */
async function saysEnds(frame: Frame): Promise<void> {
  const nodes = await nodesOf(frame);
  const [first, last] = [nodes[0], nodes.at(-1)];
  assert.match(first?.label ?? '', /^▶ Source: price \(net\)/);
  assert.ok(first?.classes.includes('source'));
  assert.match(last?.label ?? '', /^■ Sink: print\nA price is printed/);
  assert.ok(last?.classes.includes('sink'));
  const edges = await frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return graphPicture.edges().map((edge) => String(edge.data('label')));
  });
  assert.equal(edges.length, nodes.length - 1);
  for (const label of edges) assert.match(label, /^[a-z ]+ · (exact|one of several|heuristic)$/);
  nodes.slice(1).forEach((node, before) => {
    const from = nodes[before] as DrawnNode;
    assert.ok(Math.abs(node.x - from.x) < 1 || Math.abs(node.y - from.y) < 1, `${from.label} to ${node.label}`);
  });
}

async function fromQuickFix(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('def main()', 'main');
  await workbench.run('Show Graph around Symbol');
  await workbench.panelFrame('graph', 'main');
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('print(checkout([]', 'checkout');
  const offer = page.locator('.action-widget', { hasText: 'Show Taint Path from price (net) to print' });
  for (let tries = 0; tries < 10 && !(await offer.isVisible()); tries++) {
    await page.keyboard.press('Control+.');
    await page.waitForTimeout(1000);
  }
  await offer.waitFor();
  await workbench.screenshot('64-taint-quick-fix-dark');
  await page.keyboard.press('Enter');
  const frame = await workbench.panelFrame('graph', 'net');
  await picture(frame).waitFor();
  await frame.getByRole('button', { name: 'Back' }).waitFor();
}
