import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { must } from '../../../src/model/must.ts';
import type { WindowScenario } from '../other-windows.ts';
import { ourIcon } from '../our-icon.ts';
import type { WindowSession } from '../window-session.ts';
import { placePlantedExtension, plant, plantedExtension, plantedProject } from './planted-extension.ts';
import type { Planted } from './planted-kinds.ts';

/** What is planted among the rules is what Rule Diagnostics shows first; every scenario opens a window of its own. */
export const plantedScenarios: readonly WindowScenario[] = [
  ['a planted slow rule comes first', (session) => comesFirst(session, 'slow', /ok/)],
  ['a planted rule that falls back comes first', (session) => comesFirst(session, 'fallen', /fell back/)],
  [
    'a planted rule whose rows break the contract comes first',
    (session) => comesFirst(session, 'broken', /rows broke the contract/),
  ],
  ['a planted cycle is said above the rules of the build before', cycle],
];

async function open({ workbench, host }: WindowSession, kind: Planted, announced: RegExp): Promise<Frame> {
  if (kind === 'slow') placePlantedExtension();
  plant(kind);
  await workbench.page.goto('about:blank'); // The engine of the window before ends with it.
  const url = host.url(plantedProject, [['extensionDevelopmentPath', host.remote(plantedExtension)]]);
  await workbench.page.goto(url);
  await ourIcon(workbench.page).waitFor({ timeout: 60_000 }); // The window is there; the command wakes the extension.
  await workbench.run('Build Code Graph');
  await workbench.notification(announced);
  await workbench.dismissNotifications();
  await workbench.run('Open Rule Diagnostics');
  const frame = await workbench.panelFrame('rules');
  await frame.locator('tbody tr[data-rule]').first().waitFor();
  return frame;
}

async function comesFirst(session: WindowSession, kind: Exclude<Planted, 'cycle'>, says: RegExp): Promise<void> {
  const frame = await open(session, kind, /Code graph built in/);
  const first = frame.locator('tbody tr[data-rule]').first();
  assert.equal(await first.getAttribute('data-rule'), `planted-${kind}`);
  assert.match(await first.innerText(), says);
  await first.click();
  await frame.locator('.report h2', { hasText: `planted-${kind}` }).waitFor();
  await session.workbench.screenshot(`planted-${kind}`);
}

async function cycle(session: WindowSession): Promise<void> {
  const frame = await open(session, 'cycle', /These rules wait for each other/);
  const failure = frame.locator('.build-failure');
  const sentence =
    /^The build failed: These rules wait for each other: planted-egg .*; planted-hen .*the build before/s;
  assert.match(await failure.innerText(), sentence);
  const [said, list] = [
    must(await failure.boundingBox(), 'failure'),
    must(await frame.locator('.rule-list').boundingBox(), 'list'),
  ];
  assert.ok(said.y < list.y);
  await session.workbench.screenshot('planted-cycle');
}
