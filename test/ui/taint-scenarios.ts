import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { GraphView, ViewEdge, ViewNode } from '../../src/protocol/graph-view.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { exportToFile } from './export-to-file.ts';
import { flowModelFile, shopModel } from './flow-model-file.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import { showPicture } from './show-picture.ts';
import type { Workbench } from './workbench.ts';

/** The picture of a tainted flow, from the list of findings and from its problem; a graph was built before. */
export const taintScenarios: readonly Scenario[] = [
  ['a tainted flow is drawn from source to sink', drawTaintPath],
  ['a tainted flow is exported, gone back from, undone and there after a reload', keepTaintPath],
  ['a long way of a value goes on in columns', longWay],
];

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

async function keepTaintPath(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const remove = flowModelFile.write(shopModel);
  try {
    await openPanels.checkout(workbench);
    await workbench.openFile('shop/checkout.py');
    await workbench.choose('Show Taint Path', 'price (net) reaches print');
    const frame = await workbench.panelFrame('graph', 'net');
    await picture(frame).waitFor();
    const png = await exportToFile(workbench, frame, 'PNG', 'taint.png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) > 200 && png.readUInt32BE(20) > 200, 'the size of the drawing');
    await workbench.notification(/The picture was written to taint\.png/);
    await workbench.dismissNotifications();
    const nodes = (await nodesOf(frame)).length;
    await frame.getByRole('button', { name: 'Back' }).click();
    await frame.locator('.title', { hasText: 'checkout' }).waitFor();
    await frame.getByRole('button', { name: 'Redo' }).click();
    await picture(frame).waitFor();
    await frame.locator('.picture').press('Home');
    await frame.locator('.picture').press('ArrowDown');
    await frame.locator('.picture').press('h');
    await frame.locator('.notes', { hasText: '1 node hidden' }).waitFor();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.locator('.notes', { hasText: 'hidden' }).waitFor({ state: 'detached' });
    assert.equal((await nodesOf(frame)).length, nodes);
    await page.waitForTimeout(5000); // The editor stores the state of its windows with a delay.
    await page.reload();
    await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
    await workbench.changeTheme('Dark Modern'); // A reload of this server forgets which theme the settings name.
    await workbench.activateTab('Graph:');
    const restored = await workbench.panelFrame('graph', 'net');
    await picture(restored).waitFor();
    assert.equal((await nodesOf(restored)).length, nodes);
    await saysEnds(restored);
    await page.locator('.statusbar-item', { hasText: /nodes$/ }).waitFor(); // The engine started, too.
    await workbench.screenshot('65-taint-restored-dark');
  } finally {
    remove();
  }
}

/** More steps than the fixture has: the panel is sent a picture of them. */
async function longWay(workbench: Workbench): Promise<void> {
  const frame = await openPanels.checkout(workbench);
  const steps = Array.from({ length: 28 }, (_, at) => at);
  const node = (at: number): ViewNode => ({
    ...{ id: `${at}`, kind: 'BLOCK', label: `step ${at}`, localName: `step ${at}`, qualifiedName: `step ${at}` },
    ...{ place: null, parent: null, hidden: 0, role: at === 0 ? 'root' : 'neighbour' },
    lines: [`app/module_${at}.py:${at + 3}`, `value_${at} = through_${at}(value_${Math.max(0, at - 1)})`],
    ...(at === 0 ? { end: 'source' as const } : at === steps.length - 1 ? { end: 'sink' as const } : {}),
  });
  const edge = (at: number): ViewEdge => ({
    ...{ id: `e${at}`, kind: 'FLOWS_TO', source: `${at}`, target: `${at + 1}`, rule: 'r', count: 1 },
    ...{ certainty: at % 4 === 3 ? 'one_of' : 'exact', label: at % 4 === 3 ? 'given to a parameter' : 'assigned' },
  });
  const graph: GraphView = {
    ...{ view: 'taint-path', root: '0', title: 'input → query', notes: ['A way of 27 steps.'] },
    ...{ nodes: steps.map(node), edges: steps.slice(1).map((at) => edge(at - 1)) },
    stamp: { buildId: 'b', builtAt: '', engineVersion: '' },
  };
  await showPicture(frame, graph);
  const columns = new Set((await nodesOf(frame)).map(({ x }) => Math.round(x)));
  assert.ok(columns.size > 1 && columns.size < 6, `${columns.size} columns`);
  const seen = await frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return { zoom: graphPicture.zoom(), start: graphPicture.$id('0').renderedBoundingBox().y1 };
  });
  assert.ok(seen.zoom > 0.4 && seen.start >= 0, JSON.stringify(seen)); // Read, from its start.
  await inEveryTheme(workbench, (theme) => workbench.screenshot(`66-long-way-${theme}`));
  await frame.getByTitle('Fit the picture (F)').click();
  await workbench.screenshot('66-long-way-whole-dark');
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
