import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { paths } from './paths.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Libraries the packaged browser links and a bare Debian does not have, by Debian package. */
const libraries = ['libnss3', 'libexpat1'];

/** An installed Chromium when there is one ($CHROMIUM names another), else the one packaged for npm. */
export async function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const installed = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  return installed ?? (await packagedBrowser());
}

async function packagedBrowser() {
  const executable = path.join(paths.chromium, 'chromium');
  if (!existsSync(executable)) {
    mkdirSync(paths.chromium, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = paths.chromium; // it unpacks itself into the temporary folder
    const entry = path.join(paths.host, 'node_modules/@sparticuz/chromium/build/index.js');
    await (await import(pathToFileURL(entry).href)).default.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  installLibraries(executable);
  return executable;
}

function installLibraries(executable) {
  const missing = () => /not found/.test(execFileSync('ldd', [executable], { encoding: 'utf8' }));
  if (!missing()) return;
  const command = `apt-get install -y --no-install-recommends ${libraries.join(' ')}`;
  if (process.getuid?.() === 0)
    execFileSync('sh', ['-c', `apt-get update && ${command}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (missing()) throw new Error(`The browser of the tests lacks libraries. Run: sudo ${command}`);
}
