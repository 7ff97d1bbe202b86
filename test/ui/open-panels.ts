import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The page of a kind of panel that is in front, if it has a title; without waiting for it. */
async function shownPage({ page }: Workbench, kind: string, title: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const found = await frame
      .evaluate(
        ([kind, title]) =>
          document.body?.dataset.panel === kind &&
          document.querySelector('#root')?.checkVisibility() === true &&
          (title === '' || document.querySelector('.title')?.textContent?.includes(title) === true),
        [kind, title] as const,
      )
      .catch(() => false);
    if (found) return frame;
  }
  return undefined;
}

/** What scenarios that go on from each other start from: the panel as the one before left it, or a new one. */
export const openPanels = {
  async checkout(workbench: Workbench): Promise<Frame> {
    const shown = await shownPage(workbench, 'graph', 'checkout');
    if (shown) return shown;
    await workbench.openFile('shop/checkout.py');
    await workbench.clickWord('def checkout(basket, code)', 'checkout');
    await workbench.run('Show Graph around Symbol');
    const frame = await workbench.panelFrame('graph', 'checkout');
    await frame.locator('.picture[aria-label*="of checkout"]').waitFor();
    return frame;
  },

  async rules(workbench: Workbench): Promise<Frame> {
    const shown = await shownPage(workbench, 'rules', '');
    if (shown) return shown;
    await workbench.run('Open Rule Diagnostics');
    const frame = await workbench.panelFrame('rules');
    await frame.locator('tbody tr[data-rule]').first().waitFor();
    return frame;
  },
} as const;
