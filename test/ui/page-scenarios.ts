import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { PanelState } from '../../src/protocol/panels.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { lastState, recordStates, showState } from './page-state.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What each page can show besides its usual content, in every theme; a graph was built before. */
export const pageScenarios: readonly Scenario[] = [
  ['notices, explanation, keys, menu and list of the graph are clean in four themes', graph],
  ['notices and comparison of the rules are clean in four themes', rules],
  ['notices and picture of a query are clean in four themes', query],
];

const notices: readonly PanelState<object>[] = [
  { kind: 'loading', step: 'Arranging 12 nodes' },
  { kind: 'empty', reason: 'Build a graph of the code in this workspace first.' },
  { kind: 'failed', message: 'The engine stopped before it answered.' },
];

async function clean(frame: Frame, theme: string, what: string, within?: string): Promise<void> {
  const look = within === undefined ? { theme } : { theme, within };
  assert.deepEqual(await accessibilityTroubles(frame, look), [], `${what}, ${theme}`);
}

/** Shows each notice in turn, and then what was there before. */
async function lookAtNotices(workbench: Workbench, frame: Frame, page: string, theme: string): Promise<void> {
  const before = await lastState(frame);
  for (const notice of notices) {
    await showState(frame, notice);
    await frame.locator('.notice').waitFor();
    if (notice.kind === 'failed') await workbench.screenshot(`85-${page}-${notice.kind}-${theme}`);
    await clean(frame, theme, `${page}, ${notice.kind}`, '.notice');
  }
  await showState(frame, before);
  await frame.locator('.notice').waitFor({ state: 'hidden' });
}

async function graph(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const draw = async () => {
    await workbench.openFile('shop/checkout.py');
    await workbench.clickWord('def checkout(basket, code)', 'checkout');
    await workbench.run('Show Graph around Symbol');
    const frame = await workbench.panelFrame('graph', 'checkout');
    await frame.locator('.picture[aria-label*="of checkout"]').waitFor();
    return frame;
  };
  const frame = await draw();
  await recordStates(frame);
  await draw();
  const picture = frame.locator('.picture');
  const shownAndGone = async (part: string, theme: string, open: () => Promise<void>, close: () => Promise<void>) => {
    await open();
    await frame.locator(part).first().waitFor();
    await workbench.screenshot(`86-graph${part.replaceAll(/\W+/g, '-')}-${theme}`);
    await clean(frame, theme, part);
    await close();
    await frame.locator(part).first().waitFor({ state: 'hidden' });
  };
  const menu = frame.getByRole('button', { name: 'More actions' });
  const list = async () => {
    await menu.click();
    await frame.locator('.menu-item', { hasText: 'Show as List' }).click();
  };
  const key = (name: string) => () => picture.press(name);
  await inEveryTheme(workbench, async (theme) => {
    await lookAtNotices(workbench, frame, 'graph', theme);
    await shownAndGone('.why .rule-title', theme, key('w'), key('Escape'));
    await shownAndGone('.keys dt', theme, key('?'), key('?'));
    await shownAndGone('.list button', theme, list, list);
    await shownAndGone(
      '.menu-item',
      theme,
      () => menu.click(),
      () => page.keyboard.press('Escape'),
    );
  });
}

async function rules(workbench: Workbench): Promise<void> {
  await workbench.run('Open Rule Diagnostics');
  const frame = await workbench.panelFrame('rules');
  await recordStates(frame);
  const compare = frame.getByRole('button', { name: 'Compare with the build before' });
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  await frame.locator('tbody tr[data-rule]').first().click();
  await compare.click();
  await frame.locator('th.change').waitFor();
  await frame.locator('.report h3', { hasText: 'Plan beside that of the build before' }).waitFor();
  await frame.locator('.rule-tools input').fill('call'); // Each row that is seen has the same parts.
  await inEveryTheme(workbench, async (theme) => {
    if (theme === 'dark') await lookAtNotices(workbench, frame, 'rules', theme); // In the others they look as in the graph.
    await workbench.screenshot(`87-rules-compared-${theme}`);
    await clean(frame, theme, 'comparison');
  });
  await frame.locator('.rule-tools input').fill('');
  await compare.click();
  await frame.locator('th.change').waitFor({ state: 'detached' });
}

async function query(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.choose('Query Code Graph (SQL)', 'Classes and their supertypes');
  await workbench.focusEditor('Classes and their supertypes');
  await page.keyboard.press('Control+Enter');
  const frame = await workbench.panelFrame('query');
  await frame.locator('th', { hasText: 'supertype_name' }).waitFor();
  await recordStates(frame);
  await frame.getByRole('button', { name: 'Graph', exact: true }).click();
  const picture = frame.locator('.query-picture[aria-label*="nodes"]');
  await picture.waitFor();
  await inEveryTheme(workbench, async (theme) => {
    if (theme === 'dark') await lookAtNotices(workbench, frame, 'query', theme);
    await picture.waitFor();
    await workbench.screenshot(`88-query-picture-${theme}`);
    await clean(frame, theme, 'picture of a query');
  });
  await frame.getByRole('button', { name: 'Table', exact: true }).click();
}
