import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import type { GraphPanelState } from '../../src/protocol/panels.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { flowModelFile, shopModel } from './flow-model-file.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { lastState, recordStates, showState } from './page-state.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

interface Start {
  readonly file: string;
  /** The cursor is put where this begins for the first time. */
  readonly text: string;
  /** What the picture is of. */
  readonly of: string;
  /** The symbol a path should lead to. */
  readonly to?: string;
  /** What the folder says about values while the picture is asked for. */
  readonly model?: object;
}

const checkout = { file: 'shop/checkout.py', text: 'checkout(basket', of: 'checkout' };
const voucher = { file: 'shop/pricing.py', text: 'Voucher(', of: 'Voucher' };
const pricing = { file: 'shop/pricing.py', text: 'TAX', of: 'shop/pricing.py' };

/** Where each view is opened; a new view is asked for here. */
const starts: Readonly<Record<ViewKind, Start>> = {
  neighbourhood: checkout,
  calls: checkout,
  path: { ...checkout, of: 'checkout → net', to: 'net' },
  impact: { file: 'shop/pricing.py', text: 'net(prices', of: 'net' },
  inheritance: voucher,
  imports: pricing,
  anatomy: voucher,
  outline: pricing,
  syntax: { file: 'shop/pricing.py', text: 'TAX', of: '' },
  'control-flow': { file: 'shop/pricing.py', text: 'not self.code', of: 'Voucher.apply' },
  'data-flow': { file: 'shop/checkout.py', text: 'amount', of: 'amount' },
  dependence: { file: 'shop/pricing.py', text: 'not self.code', of: 'Voucher.apply' },
  'taint-path': { file: 'shop/checkout.py', text: 'total(basket))', of: 'net → print', model: shopModel },
};
const views = Object.keys(starts) as ViewKind[];

/** What each view showed when it was opened by keyboard, to be shown again in each theme. */
const shown = new Map<ViewKind, GraphPanelState>();

/** Every view of the graph, driven by the keyboard alone, and then in every theme; a graph was built before. */
export const viewScenarios: readonly Scenario[] = [
  ...views.map((view): Scenario => [`${viewKinds[view].title} by keyboard alone`, (each) => byKeyboard(each, view)]),
  ['every view of the graph is clean in four themes', inThemes],
];

async function byKeyboard(workbench: Workbench, view: ViewKind): Promise<void> {
  const { model } = starts[view];
  const remove = model ? flowModelFile.write(model) : () => {};
  try {
    await driveByKeyboard(workbench, view);
  } finally {
    remove();
  }
}

async function driveByKeyboard(workbench: Workbench, view: ViewKind): Promise<void> {
  const { page } = workbench;
  const start = starts[view];
  const { title } = viewKinds[view];
  const frame = await openPanel(workbench);
  await recordStates(frame);
  await goTo(workbench, start);
  await workbench.run('Show View of Graph');
  await workbench.pick(title);
  if (start.to) {
    await page.locator('.quick-input-widget', { hasText: 'where the path should end' }).waitFor();
    await page.keyboard.type(start.to);
    await page.keyboard.press('Enter');
  }
  const picture = frame.locator(`.picture[aria-label^="${title} of ${start.of}"]`);
  await picture.waitFor();
  await reachPicture(workbench, frame);

  const live = frame.locator('[aria-live="polite"].sr-only');
  const heard = new Set<string>();
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    heard.add(await live.innerText());
  }
  assert.ok(heard.size > 1, `${view}: nothing but ${[...heard]} was said`);
  assert.match([...heard].join('\n'), /, \d+ in, \d+ out/);

  await page.keyboard.press('Home');
  const side = frame.locator('aside .why');
  for (let steps = 0; !(await side.isVisible()); steps++) {
    await page.keyboard.press('w');
    await frame.waitForFunction(
      () =>
        document.querySelector('aside .why')?.checkVisibility() ||
        /no edges/.test(document.querySelector('[aria-live="polite"].sr-only')?.textContent ?? ''),
    );
    if (await side.isVisible()) break;
    assert.ok(steps < 6, `${view}: no edge was found to ask about`);
    await page.keyboard.press('ArrowRight');
  }
  await side.locator('.rule-title, .plain').first().waitFor();
  assert.equal(await side.locator('[role="alert"]').count(), 0, await side.innerText());
  await page.keyboard.press('Escape');
  await side.waitFor({ state: 'hidden' });

  await page.keyboard.press('/');
  await frame.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.press('Escape');
  await reachPicture(workbench, frame);
  shown.set(view, await lastState(frame));
  await page.keyboard.press('Enter'); // Opens the source of the node in the group of the code, which has the focus then.
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

/** The graph panel, with whatever it shows. */
async function openPanel(workbench: Workbench): Promise<Frame> {
  if (!(await workbench.page.locator('.tab.active', { hasText: 'Graph:' }).first().isVisible())) {
    await goTo(workbench, checkout);
    await workbench.run('Show Graph around Symbol');
  }
  return workbench.panelFrame('graph');
}

/** Puts the cursor where a text begins, through the list of files. */
async function goTo(workbench: Workbench, { file, text }: Start): Promise<void> {
  const folder = must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE');
  const before = must(readFileSync(path.join(folder, file), 'utf8').split(text, 1)[0], text).split('\n');
  await workbench.goTo(file, before.length, must(before.at(-1), 'line').length + 1);
}

/** Goes on with Tab, from wherever the focus is, until the picture has it. */
async function reachPicture(workbench: Workbench, frame: Frame): Promise<void> {
  const { page } = workbench;
  const hasFocus = () =>
    frame.evaluate(() => document.hasFocus() && document.activeElement?.classList.contains('picture') === true);
  if (!(await frame.evaluate(() => document.hasFocus()))) await page.keyboard.press('Control+2');
  for (let tabs = 0; !(await hasFocus()); tabs++) {
    assert.ok(tabs < 40, 'Tab does not lead to the picture');
    await page.keyboard.press('Tab');
  }
}

async function inThemes(workbench: Workbench): Promise<void> {
  for (const view of views) if (!shown.has(view)) await byKeyboard(workbench, view);
  const frame = await workbench.panelFrame('graph');
  await inEveryTheme(workbench, async (theme) => {
    for (const [view, state] of shown) {
      await showState(frame, state);
      await frame.locator(`.picture[aria-label^="${viewKinds[view].title} of"]`).waitFor();
      await workbench.screenshot(`80-${view}-${theme}`);
      assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], `${view}, ${theme}`);
    }
  });
  assert.equal(shown.size, views.length);
}
