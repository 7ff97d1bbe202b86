import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { must } from '../../../src/model/must.ts';
import type { Scenario } from '../scenario.ts';
import type { Workbench } from '../workbench.ts';
import { placePlantedExtension, plant, plantedExtension, plantedProject } from './planted-extension.ts';
import type { Planted } from './planted-kinds.ts';

const ourIcon = '.activitybar .action-item[aria-label*="Code Anatomy"], .activitybar a[aria-label*="Code Anatomy"]';

/** A host of windows that can be opened with an extension of one's own. */
interface Host {
  url(folder: string, payload: readonly (readonly [string, string])[]): string;
  remote(file: string): string;
}

/** What is planted among the rules is what Rule Diagnostics shows first; every scenario opens a window of its own. */
export function plantedScenarios(host: Host): readonly Scenario[] {
  const open = async (workbench: Workbench, kind: Planted, announced: RegExp): Promise<Frame> => {
    if (kind === 'slow') placePlantedExtension();
    plant(kind);
    await workbench.page.goto('about:blank'); // The engine of the window before ends with it.
    const url = host.url(plantedProject, [['extensionDevelopmentPath', host.remote(plantedExtension)]]);
    await workbench.page.goto(url);
    await workbench.page.locator(ourIcon).first().waitFor({ timeout: 60_000 }); // The window is there; the command wakes the extension.
    await workbench.run('Build Code Graph');
    await workbench.notification(announced);
    await workbench.dismissNotifications();
    await workbench.run('Open Rule Diagnostics');
    const frame = await workbench.panelFrame('rules');
    await frame.locator('tbody tr[data-rule]').first().waitFor();
    return frame;
  };
  const comesFirst = async (workbench: Workbench, kind: Exclude<Planted, 'cycle'>, says: RegExp): Promise<void> => {
    const frame = await open(workbench, kind, /Code graph built in/);
    const first = frame.locator('tbody tr[data-rule]').first();
    assert.equal(await first.getAttribute('data-rule'), `planted-${kind}`);
    assert.match(await first.innerText(), says);
    await first.click();
    await frame.locator('.report h2', { hasText: `planted-${kind}` }).waitFor();
    await workbench.screenshot(`planted-${kind}`);
  };
  return [
    ['a planted slow rule comes first', (workbench) => comesFirst(workbench, 'slow', /ok/)],
    ['a planted rule that falls back comes first', (workbench) => comesFirst(workbench, 'fallen', /fell back/)],
    [
      'a planted rule whose rows break the contract comes first',
      (workbench) => comesFirst(workbench, 'broken', /rows broke the contract/),
    ],
    ['a planted cycle is said above the rules of the build before', (workbench) => cycle(workbench, open)],
  ];
}

async function cycle(
  workbench: Workbench,
  open: (workbench: Workbench, kind: Planted, announced: RegExp) => Promise<Frame>,
): Promise<void> {
  const frame = await open(workbench, 'cycle', /These rules wait for each other/);
  const failure = frame.locator('.build-failure');
  const sentence =
    /^The build failed: These rules wait for each other: planted-egg .*; planted-hen .*the build before/s;
  assert.match(await failure.innerText(), sentence);
  const [said, list] = [
    must(await failure.boundingBox(), 'failure'),
    must(await frame.locator('.rule-list').boundingBox(), 'list'),
  ];
  assert.ok(said.y < list.y);
  await workbench.screenshot('planted-cycle');
}
