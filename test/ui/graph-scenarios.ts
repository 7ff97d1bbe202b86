import assert from 'node:assert/strict';
import { accessibilityTroubles } from './accessibility.ts';
import { aroundScenarios } from './around-scenarios.ts';
import { graphTools } from './graph-tools.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { keptScenarios } from './kept-scenarios.ts';
import { nodeScenarios } from './node-scenarios.ts';
import { questionScenarios } from './question-scenarios.ts';
import type { Scenario } from './scenario.ts';
import type { Workbench } from './workbench.ts';

/** What the graph panel can do beside drawing; a graph was built before. */
export const graphScenarios: readonly Scenario[] = [
  ...questionScenarios,
  ...nodeScenarios,
  ...aroundScenarios,
  ...keptScenarios,
  ['the graph panel is clean in four themes', themes],
];

const { checkout, showsAll } = graphTools;

async function themes(workbench: Workbench): Promise<void> {
  const frame = await checkout(workbench);
  await showsAll(frame); // The saved graph before it was smaller, and answered the same question.
  await inEveryTheme(workbench, async (theme) => {
    await workbench.screenshot(`51-graph-${theme}`);
    assert.deepEqual(await accessibilityTroubles(frame, { theme }), [], theme);
  });
}
