import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where the test host finds and keeps its things. The cache is ignored by git. */
export const paths = {
  here,
  root: path.resolve(here, '../..'),
  cache: path.resolve(here, '../../.vscode-test'),
  host: path.resolve(here, '../../.vscode-test/host'),
  chromium: path.resolve(here, '../../.vscode-test/chromium'),
  out: path.resolve(here, '../../out'),
};
