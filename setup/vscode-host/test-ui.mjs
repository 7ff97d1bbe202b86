// npm run test:ui: drives the workbench and the panels in a real Chromium and leaves pictures in out/screenshots/.
// With --package, the extension is packaged and installed first, and nothing is loaded from this folder.
import { spawnSync } from 'node:child_process';
import { build } from '../build.mjs';
import { installHost, isServerSupported } from './install.mjs';
import { installPackage } from './install-package.mjs';
import { paths } from './paths.mjs';

if (!isServerSupported()) {
  console.error('The UI tests need the VS Code server, which is packaged for Linux x64 only.');
  process.exit(1);
}
await build({ tests: true });
const installed = await installHost();
const environment = { ...process.env };
if (process.argv.includes('--package')) environment.EXTENSIONS_DIR = await installPackage(installed);
const run = spawnSync(process.execPath, ['out/tests/ui.mjs'], { cwd: paths.root, env: environment, stdio: 'inherit' });
process.exit(run.status ?? 1);
