import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';
import { exportToFile } from './export-to-file.ts';
import { graphTools } from './graph-tools.ts';
import { type Area, inkIn } from './ink.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** Pictures that leave the panel, or stay. */
export const keptScenarios: readonly Scenario[] = [
  ['a picture is exported from the panel', exportPicture],
  ['a kept picture is not replaced, and a reload brings back both panels', keepPanel],
  ['a graph is saved under a name and opened again', saveGraph],
];

const { graphOf, checkout, drawn, shows, showsAll, fromMenu, focusNode, press } = graphTools;

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
  assert.match(rows.map(({ text }) => text).join('\n'), /calls \(\d+\)[\s\S]*exact: .* \(\d+\)[\s\S]*Code\s+Anatomy/);
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
  await workbench.build();
  await workbench.run('Open Saved Graph…');
  await workbench.screenshot('54-saved-graphs-dark');
  await workbench.pick('Without its caller');
  await shows(frame, ['total', 'gross'], ['main']); // As it was left, though the graph is another one.
}
