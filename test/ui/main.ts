import assert from 'node:assert/strict';
import { openBrowser, startHost } from '../../setup/vscode-host/host.mjs';
import { installHost } from '../../setup/vscode-host/install.mjs';
import { must } from '../../src/model/must.ts';
import { ConsoleWatch } from './console-watch.ts';
import { editorScenarios } from './editor-scenarios.ts';
import { readGerman, speakGerman } from './german-scenario.ts';
import { graphScenarios } from './graph-scenarios.ts';
import { memoryScenarios } from './memory-scenarios.ts';
import { pageScenarios } from './page-scenarios.ts';
import { plantedScenarios } from './planted/planted-scenarios.ts';
import { ruleScenarios } from './rule-scenarios.ts';
import { scenarios } from './scenarios.ts';
import { staleScenarios } from './stale-scenarios.ts';
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
/** All, or after the two that build the graph those whose name fits the expression UI_SCENARIOS. */
const wanted = process.env.UI_SCENARIOS;
const planted = plantedScenarios(host); // Last: they leave the window.
const all = [
  ...[...scenarios, ...editorScenarios, ...treeScenarios, ...ruleScenarios, ...graphScenarios],
  ...[...viewScenarios, ...pageScenarios, ...memoryScenarios, ...staleScenarios, ...planted],
];
const chosen = all.filter(([name], at) => at < 2 || !wanted || new RegExp(wanted).test(name));
const watch = new ConsoleWatch(browser.page);
let workbench = new Workbench(browser.page);
let code = 0;
try {
  const address = host.url(fixture, extensions ? [] : [['extensionDevelopmentPath', host.remote(process.cwd())]]);
  await browser.page.goto(address);
  await browser.page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
  for (const [name, scenario] of chosen) {
    await scenario(workbench);
    say(`passed: ${name}`);
  }
  if (!wanted || /german/i.test(wanted)) {
    await browser.page.close(); // One window at a time has the graph.
    const page = await browser.openPage(speakGerman);
    await page.goto(address);
    workbench = new Workbench(page);
    await readGerman(workbench);
    say('passed: the window in German');
  }
  if (!extensions && (!wanted || /restricted/i.test(wanted))) {
    await workbench.page.close();
    const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
    const asking = await startHost({ ...installed, settings: { ...settings, ...trust } });
    hosts.push(asking);
    workbench = new Workbench(await browser.openPage(() => {}));
    await buildUntrusted(workbench, asking, process.cwd());
    say('passed: two folders in Restricted Mode');
  }
  if (!extensions && (!wanted || /virtual/i.test(wanted))) {
    await workbench.page.close();
    placeVirtualWorkspace();
    const withMemory = await startHost({ ...installed, settings, extensionsDir: virtualExtensions });
    hosts.push(withMemory);
    workbench = new Workbench(await browser.openPage(() => {}));
    await openVirtual(workbench, withMemory, process.cwd());
    say('passed: a virtual workspace says what it cannot do');
  }
  assert.deepEqual(watch.troubles, []);
  say('passed: the console says nothing against us');
} catch (error) {
  code = 1;
  console.error(error);
  console.error(watch.troubles.join('\n'));
  await workbench.screenshot('failure').catch(() => {});
} finally {
  await browser.close();
  for (const each of hosts) await each.stop();
}
process.exit(code);
