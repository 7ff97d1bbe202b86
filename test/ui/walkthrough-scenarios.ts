import assert from 'node:assert/strict';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** The first steps, done by using the product; a graph was built, and nobody asked about an edge or the rules so far. */
export const walkthroughScenarios: readonly Scenario[] = [
  ['the walkthrough notes what was done, however it was done', finishSteps],
];

const steps = ['build', 'hover', 'graph', 'why', 'rules'] as const;
type Step = (typeof steps)[number];

/** Brings the walkthrough to the front; answers with the steps it says are done. */
async function doneSteps(workbench: Workbench): Promise<readonly Step[]> {
  const { page } = workbench;
  await workbench.run('Open Walkthrough');
  const step = (name: Step) => page.locator(`.getting-started-step[data-step-id$="#start#${name}"]`);
  await step('rules').waitFor();
  const done: Step[] = [];
  for (const name of steps) if ((await step(name).getAttribute('aria-checked')) === 'true') done.push(name);
  return done;
}

async function finishSteps(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const becomes = async (wanted: readonly Step[]) => {
    // What was done once stays done, so that a second try finds more than is waited for.
    let open = wanted;
    for (let tries = 0; tries < 10 && open.length > 0; tries++) {
      if (tries > 0) await page.waitForTimeout(300);
      const done = await doneSteps(workbench);
      open = wanted.filter((step) => !done.includes(step));
    }
    assert.deepEqual(open, []);
  };
  await workbench.openFile('shop/checkout.py');
  await workbench.hover('def checkout(basket, code)', 'checkout');
  await page.mouse.move(5, 5);
  await openPanels.checkout(workbench);
  await becomes(['build', 'hover', 'graph']);
  const frame = await openPanels.checkout(workbench); // The walkthrough may have taken its place.
  const { x, y } = await workbench.placeOf(frame, 'edge.call.exact');
  await page.mouse.click(x, y);
  await frame.locator('.why .rule-title').waitFor();
  await becomes(['build', 'hover', 'graph', 'why']);
  await openPanels.rules(workbench);
  await becomes([...steps]);
  await workbench.screenshot('99-walkthrough-dark');
  await workbench.closeEditors();
}
