import { commandScenarios } from './command-scenarios.ts';
import { editorScenarios } from './editor-scenarios.ts';
import { focusScenarios } from './focus-scenarios.ts';
import { graphScenarios } from './graph-scenarios.ts';
import { memoryScenarios } from './memory-scenarios.ts';
import { otherWindows, type WindowScenario } from './other-windows.ts';
import { pageScenarios } from './page-scenarios.ts';
import { pictureScenarios } from './picture-scenarios.ts';
import { ruleScenarios } from './rule-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { staleScenarios } from './stale-scenarios.ts';
import { taintScenarios } from './taint-scenarios.ts';
import { treeScenarios } from './tree-scenarios.ts';
import { viewScenarios } from './view-scenarios.ts';

/** Scenarios that follow each other in one window, after those that build the graph, and then in others. */
interface Track {
  readonly scenarios: readonly Scenario[];
  readonly windows: readonly WindowScenario[];
}

/**
 * Tracks run side by side, each with a server, a browser and a folder of its own: a window waits more than it works. A
 * scenario may stand on what the ones before it in its track left behind.
 */
export const tracks: Readonly<Record<string, Track>> = {
  code: {
    scenarios: [
      ...[...scenarios, ...editorScenarios, ...treeScenarios, ...ruleScenarios, ...taintScenarios],
      ...staleScenarios,
    ],
    windows: otherWindows,
  },
  pictures: {
    scenarios: [
      ...[...graphScenarios, ...pictureScenarios, ...viewScenarios, ...pageScenarios],
      ...[...memoryScenarios, ...commandScenarios, ...focusScenarios],
    ],
    windows: [],
  },
};
