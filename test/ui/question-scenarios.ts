import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { accessibilityTroubles } from './accessibility.ts';
import { graphTools } from './graph-tools.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What one asks the graph panel: views of a symbol, and what goes along with the cursor. */
export const questionScenarios: readonly Scenario[] = [
  ['views of a symbol are one choice away', symbolViews],
  ['views of a class, a file and a selection draw what they say', otherViews],
  ['control flow goes along with the cursor', controlFlow],
  ['data flow goes along with the cursor', dataFlow],
  ['code outside the slice fades and comes back', fadeSlice],
  ['a path says every hop, or why there is none', pathView],
];

const { graphOf, checkout, drawn, shows, fromMenu, isChecked, choose, press, isMarked } = graphTools;

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
  await isChecked(frame, 'Cluster', true);
  await fromMenu(frame, 'Columns');
  await isChecked(frame, 'Columns', true);
  await workbench.screenshot('41-columns-dark');
  await fromMenu(frame, 'Cluster');
  await isChecked(frame, 'Cluster', true);
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
