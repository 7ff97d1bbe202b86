import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { exportToFile } from './export-to-file.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { type Area, inkIn } from './ink.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What the graph panel can do beside drawing; a graph was built before. */
export const graphScenarios: readonly Scenario[] = [
  ['views of a symbol are one choice away', symbolViews],
  ['views of a class, a file and a selection draw what they say', otherViews],
  ['control flow goes along with the cursor', controlFlow],
  ['data flow goes along with the cursor', dataFlow],
  ['code outside the slice fades and comes back', fadeSlice],
  ['a path says every hop, or why there is none', pathView],
  ['what the keys do, the menu of a node does for the mouse', useNodeMenu],
  ['what is hidden, collapsed or out of focus comes back by undo', takeAway],
  ['selected nodes are opened together', openSelected],
  ['the overview shows where one is, and leads elsewhere', useOverview],
  ['the keys of the picture are listed', listKeys],
  ['the node at the cursor is marked', followCursor],
  ['the picture jumps instead of gliding where motion is reduced', reduceMotion],
  ['the tooltip says signature and documentation', readTooltip],
  ['an edge leads to the rule that made it', openRuleOfEdge],
  ['a picture is exported from the panel', exportPicture],
  ['a pinned node stays', pinNode],
  ['a kept picture is not replaced, and a reload brings back both panels', keepPanel],
  ['a graph is saved under a name and opened again', saveGraph],
  ['the graph panel is clean in four themes', themes],
];

/** Draws what is around a word of a line in a file. */
async function graphOf(workbench: Workbench, file: string, line: string, word: string): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.clickWord(line, word);
  await workbench.unlabelPictures();
  await workbench.run('Show Graph around Symbol');
  const frame = await workbench.panelFrame('graph', word);
  await drawn(frame, 'neighbourhood', word);
  return frame;
}

const checkout = (workbench: Workbench) =>
  graphOf(workbench, 'shop/checkout.py', 'def checkout(basket, code)', 'checkout');

const drawn = (frame: Frame, view: ViewKind, of: string) =>
  frame.locator(`.picture[aria-label^="${viewKinds[view].title} of ${of}"]`).waitFor();

const names = (frame: Frame) =>
  frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return graphPicture.nodes().map((node) => String(node.data('label')));
  });

/** Waits until the picture has nodes of some names, the others being gone. */
async function shows(frame: Frame, present: readonly string[], absent: readonly string[] = []): Promise<void> {
  const isSo = async () => {
    const shown = await names(frame);
    const has = (name: string) => shown.some((each) => each.startsWith(name));
    return present.every(has) && !absent.some(has);
  };
  for (let tenths = 0; !(await isSo()); tenths++) {
    assert.ok(tenths < 100, `shown: ${(await names(frame)).join(', ')}; wanted: ${present}; not: ${absent}`);
    await frame.page().waitForTimeout(100);
  }
}

/** Waits until the whole picture can be seen. */
const showsAll = (frame: Frame) =>
  frame.waitForFunction(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    const [all, seen] = [graphPicture.elements().boundingBox(), graphPicture.extent()];
    return all.w > 0 && all.x1 >= seen.x1 && all.x2 <= seen.x2 && all.y1 >= seen.y1 && all.y2 <= seen.y2;
  });

const openMenu = (frame: Frame) => frame.getByRole('button', { name: 'More actions' }).click();

/** Takes an entry of the menu of the panel. */
async function fromMenu(frame: Frame, name: string): Promise<void> {
  await openMenu(frame);
  await frame.locator('.menu-item', { hasText: name }).click();
}

/** Opens the menu, looks whether an entry is on, and closes it again. */
async function isChecked(frame: Frame, name: string, isOn: boolean): Promise<void> {
  const item = frame.locator(`.menu-item[aria-checked="${isOn}"]`, { hasText: name });
  for (let tries = 0; tries < 50; tries++) {
    await openMenu(frame);
    const found = await item.isVisible();
    await frame.page().keyboard.press('Escape');
    if (found) return;
    await frame.page().waitForTimeout(100);
  }
  throw new Error(`${name} is not ${isOn ? 'on' : 'off'}.`);
}

async function choose(frame: Frame, view: ViewKind, of: string): Promise<void> {
  await frame.getByLabel('View', { exact: true }).selectOption(view);
  await drawn(frame, view, of);
}

/** Puts the focus of the picture on the first node of a name. */
async function focusNode(frame: Frame, name: string): Promise<void> {
  const box = frame.getByLabel('Find in graph');
  await box.fill(name);
  await box.press('Enter');
  await box.fill('');
  await frame.locator('.picture').focus();
}

const press = (frame: Frame, key: string) => frame.locator('.picture').press(key);

async function symbolViews(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await choose(frame, 'calls', 'checkout');
  await shows(frame, ['main', 'checkout', 'total']);
  await workbench.screenshot('40-calls-dark');
  await frame.getByRole('button', { name: 'What the symbol leads to' }).click();
  await shows(frame, ['total'], ['main']);
  await frame.getByRole('button', { name: 'Both directions' }).click();
  await shows(frame, ['main']);
  await choose(frame, 'impact', 'checkout');
  await shows(frame, ['main'], ['total']);
  await choose(frame, 'neighbourhood', 'checkout');
  await fromMenu(frame, 'Cluster');
  await isChecked(frame, 'Cluster', true);
  await workbench.screenshot('41-cluster-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
}

async function otherViews(workbench: Workbench): Promise<void> {
  const frame = await graphOf(workbench, 'shop/pricing.py', 'class Voucher(Discount)', 'Voucher');
  await choose(frame, 'inheritance', 'Voucher');
  await shows(frame, ['Discount', 'Voucher']);
  await choose(frame, 'anatomy', 'Voucher');
  await shows(frame, ['apply', 'code', '__init__']);
  await workbench.screenshot('42-anatomy-dark');
  await choose(frame, 'syntax', 'class_definition');
  await shows(frame, ['class_definition', 'identifier Voucher']);
  await workbench.screenshot('43-syntax-dark');
  await frame.getByRole('button', { name: 'Back' }).click();
  await choose(frame, 'outline', 'shop/pricing.py');
  await shows(frame, ['Voucher', 'Discount', 'gross']);
  await choose(frame, 'imports', 'shop/pricing.py');
  await shows(frame, ['shop/checkout.py']);
  await workbench.run('Show Map of Workspace');
  await drawn(frame, 'imports', 'workspace');
  await workbench.screenshot('44-map-dark');
}

async function controlFlow(workbench: Workbench): Promise<void> {
  await workbench.openFile('shop/pricing.py');
  await workbench.clickWord('if not self.code', 'code');
  await workbench.run('Show Control Flow of Function');
  const frame = await workbench.panelFrame('graph', 'Voucher.apply');
  await drawn(frame, 'control-flow', 'Voucher.apply');
  await shows(frame, ['return price', 'self.code', 'exit']);
  const said = await frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return graphPicture.edges().map((edge) => String(edge.data('label')));
  });
  assert.ok(said.includes('true') && said.includes('false') && said.includes('return'), said.join());
  await workbench.clickWord('return super().apply(price)', 'price');
  await isMarked(frame, 'return super().apply(price)');
  await workbench.screenshot('55-control-flow-dark');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  const { x, y } = await workbench.placeOf(frame, 'node.leaf[label = "return price"]');
  await workbench.page.mouse.click(x, y);
  await workbench.page.locator('.line-numbers.active-line-number', { hasText: /^33$/ }).waitFor();
  await workbench.clickWord('return price * (1', 'percent');
  await drawn(frame, 'control-flow', 'Discount.apply');
  await workbench.screenshot('56-control-flow-follows-dark');
  await explainNext(frame, 'Where control goes');
  await workbench.screenshot('59-why-control-flow-dark');
}

/** Asks about the edges of the start in turn until one is explained in some words, and puts that away again. */
async function explainNext(frame: Frame, words: string): Promise<void> {
  await press(frame, 'Home');
  const side = frame.locator('aside .why');
  for (let edges = 0; edges < 10 && !(await side.getByText(words).first().isVisible()); edges++) {
    await press(frame, 'w');
    await side.locator('li, [role="alert"]').first().waitFor();
    assert.equal(await side.locator('[role="alert"]').count(), 0, await side.innerText());
  }
  await side.getByText(words).first().waitFor();
}

async function dataFlow(workbench: Workbench): Promise<void> {
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('amount = voucher.apply(total(basket))', 'amount');
  await workbench.run('Show Data Flow of Variable');
  const frame = await workbench.panelFrame('graph', 'amount');
  await drawn(frame, 'data-flow', 'amount');
  await shows(frame, ['amount\ncheckout.py:10', 'amount\ncheckout.py:12']);
  await workbench.screenshot('57-data-flow-dark');
  await explainNext(frame, 'The value is assigned.');
  assert.deepEqual(await accessibilityTroubles(frame), []);
  await workbench.clickWord('def total(basket)', 'basket');
  await drawn(frame, 'data-flow', 'basket');
}

async function fadeSlice(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const opacity = (text: string) =>
    page.evaluate((text) => {
      const plain = (each: Element) => (each.textContent ?? '').replaceAll('\u00a0', ' ');
      const line = [...document.querySelectorAll('.view-line')].find((each) => plain(each).includes(text));
      const spans = [...(line?.querySelectorAll('span') ?? [])].map((span) => Number(getComputedStyle(span).opacity));
      return spans.length > 0 ? Math.min(...spans) : -1;
    }, text);
  const becomes = async (text: string, isFaded: boolean) => {
    for (let tenths = 0; (await opacity(text)) < 1 !== isFaded; tenths++) {
      assert.ok(tenths < 100, `${text}: ${await opacity(text)}`);
      await page.waitForTimeout(100);
    }
  };
  await workbench.openFile('shop/checkout.py');
  await workbench.clickWord('amount = voucher.apply(total(basket))', 'amount');
  await workbench.run('Fade Code Outside the Slice');
  await becomes('def main()', true);
  await becomes('send_receipt(amount)', false);
  await becomes('return amount', false);
  await workbench.screenshot('58-faded-dark');
  await workbench.clickWord('send_receipt(amount)', 'amount');
  await becomes('return amount', true);
  await workbench.run('Show All Code Again');
  await becomes('def main()', false);
  await becomes('send_receipt(amount)', false);
}

async function pathView(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const ask = async (goal: string) => {
    const frame = await checkout(workbench);
    await frame.getByLabel('View', { exact: true }).selectOption('path');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(goal);
    await page.keyboard.press('Enter');
    await frame.locator('.picture[aria-label^="Call Path of"]').waitFor();
    return frame;
  };
  const frame = await ask('net');
  await shows(frame, ['checkout', 'total', 'gross', 'net']);
  assert.match((await frame.locator('.notes').allInnerTexts()).join(), /reaches net in 3 steps/);
  await workbench.screenshot('45-path-dark');
  await ask('main');
  await frame.locator('.notes', { hasText: /does not reach|no way/i }).waitFor();
}

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

/** Waits until the mark of the cursor is on the node of a name. */
async function isMarked(frame: Frame, name: string): Promise<void> {
  const marked = () =>
    frame.evaluate(() => {
      const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
      return graphPicture.nodes('.at-cursor').map((node) => String(node.data('label')));
    });
  for (let tenths = 0; !(await marked()).some((each) => each.startsWith(name)); tenths++) {
    assert.ok(tenths < 100, `marked: ${await marked()}; wanted: ${name}`);
    await frame.page().waitForTimeout(100);
  }
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
      graphPicture.zoom(3);
      graphPicture.center(graphPicture.nodes('.root'));
      for (const key of ['Home', 'ArrowLeft']) area?.dispatchEvent(new KeyboardEvent('keydown', { key }));
      return graphPicture.animated();
    });
  assert.equal(await glides(), true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await frame.waitForFunction(() => document.body.classList.contains('vscode-reduce-motion'));
  assert.equal(await glides(), false);
  await page.emulateMedia({ reducedMotion: null });
  await frame.waitForFunction(() => !document.body.classList.contains('vscode-reduce-motion'));
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

/** The lines of legend, notes and build below an exported drawing, and the room below each, in the pixels of its bitmap. */
function footRows(
  svg: string,
  pixels: number,
): readonly { readonly text: string; readonly line: Area; readonly gap: Area }[] {
  const [left = 0, top = 0, width = 1] = must(/viewBox="([^"]+)"/.exec(svg)?.[1], 'viewBox')
    .split(' ')
    .map(Number);
  const scale = pixels / width;
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" fill="#444444">([^<]+)</g)].map(([, x, y, text = '']) => {
    const area = (from: number, to: number): Area => ({
      left: Math.round((Number(x) - left) * scale),
      top: Math.round((Number(y) + from - top) * scale),
      width: Math.round(5 * text.length * scale),
      height: Math.round((to - from) * scale),
    });
    return { text, line: area(-10, 1), gap: area(4, 6) };
  });
}

async function exportPicture(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await checkout(workbench);
  const write = (format: string, name: string) => exportToFile(workbench, frame, format, name);
  const svg = (await write('SVG', 'checkout.svg')).toString();
  assert.match(svg, /^<svg/);
  assert.match(svg, /total/);
  const png = await write('PNG', 'checkout.png');
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const rows = footRows(svg, png.readUInt32BE(16));
  assert.match(rows.map(({ text }) => text).join('\n'), /calls \(\d+\)[\s\S]*exact: .* \(\d+\)[\s\S]*Code Anatomy/);
  const ink = await inkIn(
    page,
    png,
    rows.flatMap(({ line, gap }) => [line, gap]),
  );
  rows.forEach(({ text }, at) => {
    assert.ok((ink[2 * at] ?? 0) > 10 * text.length, `${text}: ${ink[2 * at]}`);
    assert.equal(ink[2 * at + 1], 0, `below ${text}`);
  });
  await workbench.notification(/The picture was written to checkout\.png/);
  await workbench.dismissNotifications();
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

const graphTabs = ({ page }: Workbench) => page.locator('.tab', { hasText: 'Graph:' });

async function keepPanel(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const first = await checkout(workbench);
  await focusNode(first, 'main');
  await press(first, 'h');
  await shows(first, ['total'], ['main']);
  await fromMenu(first, 'Keep This Picture');
  await first.locator('.badge', { hasText: 'kept' }).waitFor();
  await graphOf(workbench, 'shop/pricing.py', 'def gross(prices)', 'gross');
  assert.deepEqual((await graphTabs(workbench).allInnerTexts()).map((text) => text.trim()).sort(), [
    'Graph: checkout',
    'Graph: gross',
  ]);
  await workbench.screenshot('53-two-panels-dark');
  await page.waitForTimeout(5000); // The editor stores the state of its windows with a delay.
  await page.reload();
  await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
  await workbench.changeTheme('Dark Modern'); // A reload of this server forgets which theme the settings name.
  await workbench.activateTab('Graph: gross');
  await drawn(await workbench.panelFrame('graph', 'gross'), 'neighbourhood', 'gross');
  await workbench.activateTab('Graph: checkout');
  const restored = await workbench.panelFrame('graph', 'checkout');
  await shows(restored, ['total'], ['main']); // What was hidden is hidden still.
  await showsAll(restored);
  await workbench.screenshot('53-restored-dark');
  const size = must(page.viewportSize(), 'the size of the window');
  await page.setViewportSize({ width: Math.round(size.width * 0.7), height: size.height });
  await showsAll(restored); // A picture nobody moved fits into its place whatever size that has.
  await page.setViewportSize(size);
  await showsAll(restored);
  await page.locator('.statusbar-item', { hasText: /nodes$/ }).waitFor(); // The engine started, too.
  await shows(restored, ['total'], ['main']);
  await fromMenu(restored, 'Keep This Picture');
  await restored.locator('.badge', { hasText: 'kept' }).waitFor({ state: 'hidden' });
}

async function saveGraph(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await checkout(workbench);
  await focusNode(frame, 'main');
  await press(frame, 'h');
  await shows(frame, ['total'], ['main']);
  await focusNode(frame, 'total');
  await press(frame, '+');
  await shows(frame, ['total', 'gross'], ['main']);
  await fromMenu(frame, 'Save…');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill('Without its caller');
  await page.keyboard.press('Enter');
  await workbench.notification(/saved as Without its caller/);
  await workbench.dismissNotifications();
  await checkout(workbench);
  await shows(frame, ['main']);
  const folder = must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE');
  const file = path.join(folder, 'shop/checkout.py');
  writeFileSync(file, `# Lines above move every node of the file.\n${readFileSync(file, 'utf8')}`);
  await workbench.run('Build Code Graph');
  await workbench.notification(/Code graph built in/);
  await workbench.dismissNotifications();
  await workbench.run('Open Saved Graph…');
  await workbench.screenshot('54-saved-graphs-dark');
  await workbench.pick('Without its caller');
  await shows(frame, ['total', 'gross'], ['main']); // As it was left, though the graph is another one.
}

async function themes(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await showsAll(frame); // The saved graph before it was smaller, and answered the same question.
  await inEveryTheme(workbench, async (theme) => {
    await workbench.screenshot(`51-graph-${theme}`);
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
  });
}
