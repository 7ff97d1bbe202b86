import assert from 'node:assert/strict';
import { openBrowser, startHost } from '../../setup/vscode-host/host.mjs';
import { installHost } from '../../setup/vscode-host/install.mjs';
import { must } from '../../src/model/must.ts';
import { commandScenarios } from './command-scenarios.ts';
import { ConsoleWatch } from './console-watch.ts';
import { editorScenarios } from './editor-scenarios.ts';
import { focusScenarios } from './focus-scenarios.ts';
import { readGerman, speakGerman } from './german-scenario.ts';
import { graphScenarios } from './graph-scenarios.ts';
import { memoryScenarios } from './memory-scenarios.ts';
import { pageScenarios } from './page-scenarios.ts';
import { pictureScenarios } from './picture-scenarios.ts';
import { plantedScenarios } from './planted/planted-scenarios.ts';
import { ruleScenarios } from './rule-scenarios.ts';
import { ScenarioRun } from './scenario-run.ts';
import { scenarios } from './scenarios.ts';
import { staleScenarios } from './stale-scenarios.ts';
import { taintScenarios } from './taint-scenarios.ts';
import { treeScenarios } from './tree-scenarios.ts';
import { buildUntrusted } from './untrusted/untrusted-scenario.ts';
import { viewScenarios } from './view-scenarios.ts';
import { openVirtual } from './virtual/virtual-scenario.ts';
import { placeVirtualWorkspace, virtualExtensions } from './virtual/virtual-workspace.ts';
import { Workbench } from './workbench.ts';

const start = performance.now();
const say = (text: string) => console.log(`[${((performance.now() - start) / 1000).toFixed(1)} s] ${text}`);

const installed = await installHost();
const fixture = must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE');
const extensions = process.env.EXTENSIONS_DIR; // With an installed package, nothing is loaded from this folder.
const settings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
};
const host = await startHost({ ...installed, settings, ...(extensions ? { extensionsDir: extensions } : {}) });
const hosts = [host];
const browser = await openBrowser(installed.browser);
/** After so many failures nothing works any more. */
const mostInARow = 4;
/** All, or after the two that build the graph those whose name fits the expression UI_SCENARIOS. */
const wanted = process.env.UI_SCENARIOS;
const planted = plantedScenarios(host); // Last: they leave the window.
const all = [
  ...[...scenarios, ...editorScenarios, ...treeScenarios, ...ruleScenarios, ...graphScenarios, ...taintScenarios],
  ...[
    ...pictureScenarios,
    ...viewScenarios,
    ...pageScenarios,
    ...memoryScenarios,
    ...staleScenarios,
    ...commandScenarios,
    ...focusScenarios,
    ...planted,
  ],
];
const needed = all.slice(0, 2);
const chosen = all.filter((each) => needed.includes(each) || !wanted || new RegExp(wanted).test(each[0]));
const watch = new ConsoleWatch(browser.page);
let workbench = new Workbench(browser.page);
const address = host.url(fixture, extensions ? [] : [['extensionDevelopmentPath', host.remote(process.cwd())]]);
const run = new ScenarioRun(say, () => workbench);
/** Closes the window; one at a time has the graph. */
const openAnother = async (before: () => void): Promise<Workbench> => {
  await workbench.page.close();
  workbench = new Workbench(await browser.openPage(before));
  return workbench;
};
const startAnother = async (options: Partial<Parameters<typeof startHost>[0]>) => {
  const started = await startHost({ ...installed, settings, ...options });
  hosts.push(started);
  return started;
};
const ready = async () => {
  await browser.page.goto(address);
  await browser.page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
};
const german = async () => {
  await openAnother(speakGerman);
  await workbench.page.goto(address);
  await readGerman(workbench);
};
const restricted = async () => {
  const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  const asking = await startAnother({ settings: { ...settings, ...trust } });
  await buildUntrusted(await openAnother(() => {}), asking, process.cwd());
};
const virtual = async () => {
  placeVirtualWorkspace();
  const withMemory = await startAnother({ extensionsDir: virtualExtensions });
  await openVirtual(await openAnother(() => {}), withMemory, process.cwd());
};

/** Whether a window opened and has a graph, without which the other scenarios have nothing to show. */
let hasGraph = await run.once('a window opens', ready);
for (const [name, scenario] of chosen) {
  if (!hasGraph) break;
  const isPassed = await run.try(name, () => scenario(workbench));
  hasGraph = isPassed || !needed.some(([each]) => each === name);
  if (run.failedInARow === mostInARow) {
    say(`${mostInARow} scenarios failed one after the other: the others are left out`);
    break;
  }
}
if (hasGraph && (!wanted || /german/i.test(wanted))) await run.try('the window in German', german);
if (!extensions && (!wanted || /restricted/i.test(wanted))) await run.try('two folders in Restricted Mode', restricted);
if (!extensions && (!wanted || /virtual/i.test(wanted)))
  await run.try('a virtual workspace says what it cannot do', virtual);
await run.once('the console says nothing against us', async () => assert.deepEqual(watch.troubles, []));
await browser.close();
for (const each of hosts) await each.stop();
console.log(`\n${run.passed} passed, ${run.failed} failed`);
process.exit(run.failed === 0 ? 0 : 1);
