// npm run test:ui: drives the workbench and the panels in a real Chromium and leaves pictures in out/screenshots/.
import { spawnSync } from 'node:child_process';
import { build } from '../build.mjs';
import { prepareFixture } from './fixture.mjs';
import { installHost, isServerSupported } from './install.mjs';
import { paths } from './paths.mjs';

if (!isServerSupported()) {
  console.error('The UI tests need the VS Code server, which is packaged for Linux x64 only.');
  process.exit(1);
}
await build({ tests: true });
await installHost();
const run = spawnSync(process.execPath, ['out/tests/ui.mjs', ...process.argv.slice(2)], {
  cwd: paths.root,
  env: { ...process.env, CODE_ANATOMY_FIXTURE: await prepareFixture('ui-tests') },
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
