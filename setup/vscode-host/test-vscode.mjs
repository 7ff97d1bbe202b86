// npm run test:vscode: the mocha suite of test/vscode inside a real extension host. On Linux x64 that is the server of this
// folder; elsewhere, or with VSCODE_DESKTOP=1, @vscode/test-electron downloads the desktop program.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { prepareFixture } from './fixture.mjs';
import { installHost, isServerSupported } from './install.mjs';
import { paths } from './paths.mjs';

await build({ tests: true });
const environment = { ...process.env, CODE_ANATOMY_FIXTURE: prepareFixture('extension-tests') };
if (isServerSupported() && !process.env.VSCODE_DESKTOP && !process.env.VSCODE_EXECUTABLE) {
  await installHost();
  environment.VSCODE_EXECUTABLE = path.join(paths.here, 'vscode-stand-in.mjs');
  chmodSync(environment.VSCODE_EXECUTABLE, 0o755);
}
const runner = path.join(paths.root, 'node_modules/@vscode/test-cli/out/bin.mjs');
const run = spawnSync(process.execPath, [runner, ...process.argv.slice(2)], {
  cwd: paths.root,
  env: environment,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
