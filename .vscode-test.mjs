import path from 'node:path';
import { defineConfig } from '@vscode/test-cli';

/** `npm run test:vscode` sets VSCODE_EXECUTABLE where the desktop program is not to be downloaded. */
export default defineConfig({
  files: 'out/tests/suites.test.cjs',
  workspaceFolder: process.env.CODE_ANATOMY_FIXTURE ?? 'test/vscode/fixture',
  mocha: { ui: 'bdd', timeout: 60_000 },
  ...(process.env.VSCODE_EXECUTABLE
    ? { useInstallation: { fromPath: path.resolve(process.env.VSCODE_EXECUTABLE) } }
    : {}),
});
