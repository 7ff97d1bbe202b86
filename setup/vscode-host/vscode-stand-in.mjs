#!/usr/bin/env node
// Stands in for the desktop program: takes the arguments of @vscode/test-electron, runs the suite in the server of this
// folder and ends with the verdict of the suite. The environment reaches the extension host.
import path from 'node:path';
import { openBrowser, startHost } from './host.mjs';
import { installHost } from './install.mjs';
import { paths } from './paths.mjs';

const options = new Map();
const development = [];
const folders = [];
for (const argument of process.argv.slice(2)) {
  const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
  if (!match) folders.push(argument);
  else if (match[1] === 'extensionDevelopmentPath') development.push(match[2]);
  else options.set(match[1], match[2] ?? true);
}
const chatter =
  /gallery|AccountPolicyGate|builtin extensions cache|Creating a socket|onnection token|AgentHost|grace-time|workbench contribution|search provider|Extension host|ExtensionHost|Started local|%c|Ignoring fetching|PolicyConfiguration|update#|profile/;

const installed = await installHost();
const host = await startHost({ ...installed, extensionsDir: options.get('extensions-dir') });
const browser = await openBrowser(installed.browser);
let code = 1;
try {
  code = await verdict(Number(process.env.VSCODE_TEST_TIMEOUT ?? 300_000));
} catch (error) {
  console.error(error);
  await browser.page.screenshot({ path: path.join(paths.out, 'extension-tests-failure.png') }).catch(() => {});
} finally {
  await browser.close();
  await host.stop();
}
process.exit(code);

function verdict(timeout) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The extension host gave no verdict in time.')), timeout).unref();
    const start = async () => {
      await browser.page.exposeFunction('codeAutomationLog', (type, args) => {
        if (process.env.VSCODE_TEST_VERBOSE || (type === 'info' && !chatter.test(args.join(' ')))) console.log(...args);
      });
      await browser.page.exposeFunction('codeAutomationExit', resolve);
      await browser.page.goto(
        host.url(folders[0] ?? '/', [
          ...development.map((folder) => ['extensionDevelopmentPath', host.remote(folder)]),
          ['extensionTestsPath', host.remote(options.get('extensionTestsPath'))],
        ]),
      );
    };
    start().catch(reject);
  });
}
