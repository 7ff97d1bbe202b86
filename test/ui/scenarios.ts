import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import { walkthroughScenarios } from './walkthrough-scenarios.ts';
import type { Workbench } from './workbench.ts';

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

/** What a person sees, in order; each leaves the workbench as the next one needs it. */
export const scenarios: readonly Scenario[] = [
  ['the Rules view offers to build', offersBuild],
  ['a build from the view ends with counts', buildFromView],
  ...walkthroughScenarios, // Before anybody asked about an edge or the rules.
  ['hovering a symbol counts its edges', hoverSymbol],
  ['the graph opens beside the editor', openGraph],
  ['a click on a node opens its source', clickNode],
  ['a click on an edge says why', clickEdge],
  ['the legend filters without moving anything', filterEdges],
  ['the keyboard reaches what the mouse does', walkByKeyboard],
  ['the list says the same as the picture', openList],
  ['a double click expands a node and keeps the others in place', expandNode],
  ['a right click says what can be done with a node; starting from it has a way back', refocus],
  ['rule diagnostics list and explain the rules', openRules],
  ['the pipeline shows what feeds what', openPipeline],
  ['themes change without a new layout', changeThemes],
  ['a reload brings the panels back', reload],
  ['rules that left the database come first, with the reason', showFallbacks],
];

async function offersBuild({ page }: Workbench): Promise<void> {
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await page
    .locator('.activitybar .action-item[aria-label*="Code Anatomy"], .activitybar a[aria-label*="Code Anatomy"]')
    .first()
    .click();
  await page
    .locator('.pane-body .welcome-view-content, .welcome-view-content')
    .getByText('Build Code Graph')
    .first()
    .waitFor();
}

async function buildFromView(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.screenshot('01-welcome-dark');
  await page.locator('.welcome-view-content a.monaco-button', { hasText: 'Build Code Graph' }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /Graph \d+ %/ }).waitFor();
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.pane-body')); // The button is gone, the focus is not.
  await workbench.notification(/Code graph built in .* nodes?, .* edges?/);
  await workbench.screenshot('02-built-dark');
  await workbench.dismissNotifications();
}

async function hoverSymbol(workbench: Workbench): Promise<void> {
  await workbench.openFile('shop/checkout.py');
  const text = await workbench.hover('def checkout(basket, code)', 'checkout');
  assert.ok(text.split('\n').length <= 6, text);
  assert.match(text, /exact/);
  await workbench.screenshot('03-hover-dark');
  await workbench.page.mouse.move(5, 5);
  await workbench.page.keyboard.press('Escape');
}

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
}

async function openRules(workbench: Workbench): Promise<void> {
  await workbench.run('Open Rule Diagnostics');
  const frame = await workbench.panelFrame('rules');
  await frame.locator('tbody tr').first().waitFor();
  await workbench.screenshot('10-rules-dark');
  await frame.locator('.rule-tools input').fill('relate');
  await frame.locator('tbody tr[data-rule]').first().click();
  await frame.locator('.report h2').waitFor();
  await frame.getByText('How the database ran it').waitFor();
  await frame.locator('.rule-tools input').fill('');
  await workbench.screenshot('11-rule-report-dark');
  const { page } = workbench;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 2400, height: 1100 });
  await workbench.screenshot('11-rule-report-wide');
  if (size) await page.setViewportSize(size);
}

async function openPipeline(workbench: Workbench): Promise<void> {
  const frame = await openPanels.rules(workbench);
  await frame.getByRole('button', { name: 'Pipeline', exact: true }).click();
  await frame.locator('.pipeline-table', { hasText: /^call_target/ }).click();
  await frame.locator('.table-page h2', { hasText: 'call_target' }).waitFor();
  await frame.locator('.pipeline-box.selected').waitFor();
  await workbench.screenshot('15-pipeline-dark');
  await frame.locator('.pipeline-rule[data-rule="call-targets"]').click();
  await frame.locator('.report h2', { hasText: 'Calls find what they call' }).waitFor();
  await frame.locator('.pipeline-table', { hasText: /^call_target/ }).click();
  await frame.locator('.table-page').waitFor();
  await workbench.changeTheme('Light Modern');
  await workbench.page.locator('.monaco-workbench.vs').waitFor();
  await workbench.screenshot('15-pipeline-light');
  await workbench.changeTheme('Dark Modern');
  await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
  await frame.getByRole('button', { name: 'List', exact: true }).click();
}

async function changeThemes(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  if (!(await page.locator('.tab', { hasText: 'Graph:' }).first().isVisible())) await openPanels.checkout(workbench);
  await openPanels.rules(workbench);
  for (const [name, theme, look] of [
    ['light', 'Light Modern', '.vs'],
    ['high-contrast', 'Dark High Contrast', '.hc-black'],
    ['dark', 'Dark Modern', '.vs-dark'],
  ] as const) {
    await workbench.changeTheme(theme);
    await page.locator(`.monaco-workbench${look}`).waitFor();
    if (name === 'dark') return;
    await workbench.screenshot(`12-rules-${name}`);
    await workbench.activateTab('Graph:');
    const frame = await workbench.panelFrame('graph');
    await frame.locator('.title', { hasText: 'checkout' }).waitFor();
    await workbench.screenshot(`13-graph-${name}`);
    await workbench.activateTab('Rule Diagnostics');
  }
}

async function reload(workbench: Workbench): Promise<void> {
  const isOpen = await workbench.page.locator('.tab', { hasText: 'Graph:' }).first().isVisible();
  if (isOpen) await workbench.activateTab('Graph:');
  await openPanels.checkout(workbench);
  await workbench.page.waitForTimeout(5000); // The editor stores the state of its windows with a delay.
  await workbench.page.reload();
  const frame = await workbench.panelFrame('graph');
  await frame.locator('.title', { hasText: 'checkout' }).waitFor({ timeout: 60_000 });
  await workbench.changeTheme('Dark Modern'); // A reload of this server forgets which theme the settings name.
  await workbench.screenshot('14-restored-dark');
}

/** A setting of the folder plants what the panel must show first: one lane for every rule. */
async function showFallbacks(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const folder = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), '.vscode');
  const fallback = (frame: Frame) => frame.locator('tbody tr[data-rule]', { hasText: 'fell back' }).first();
  /** Builds until the rules ran as the settings say: the window notices them in its own time, and the engine starts anew. */
  const rebuilt = async (isFallen: boolean): Promise<Frame> => {
    for (let tries = 0; tries < 8; tries++) {
      await page.waitForTimeout(1000);
      await workbench.run('Rebuild Code Graph from Scratch');
      // A build that was under way when the engine started anew ends with it; the next one tells.
      await workbench.notification(/Code graph built in .* nodes?, .* edges?|stopped before it answered/);
      await workbench.dismissNotifications();
      await workbench.run('Open Rule Diagnostics');
      const frame = await workbench.panelFrame('rules');
      await frame.locator('tbody tr[data-rule]').first().waitFor();
      if ((await fallback(frame).isVisible()) === isFallen) return frame;
    }
    throw new Error(`Rules ${isFallen ? 'did not fall back' : 'fell back still'}.`);
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ 'codeAnatomy.lane': 'fallback' }));
    const frame = await rebuilt(true);
    // The panel opened before the reload waits as a tab; asking for it again must not leave two.
    assert.equal(await page.locator('.tab', { hasText: 'Rule Diagnostics' }).count(), 1);
    const first = frame.locator('tbody tr[data-rule]').first();
    assert.match((await first.allInnerTexts()).join(), /fell back/);
    await first.click();
    await frame.getByText('forced', { exact: false }).first().waitFor();
    await workbench.screenshot('15-fallbacks-dark');
  } finally {
    rmSync(folder, { recursive: true });
    await rebuilt(false);
  }
}
