import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { t } from '../../src/protocol/translate.ts';

/**
 * Fails with a sentence when the package is that of another platform: the editor installs those without a word. A
 * development build has no `target.json` and fits everywhere.
 */
export function checkPlatform(engineModule: string): void {
  const file = path.join(path.dirname(engineModule), 'target.json');
  if (!existsSync(file)) return;
  const { target } = JSON.parse(readFileSync(file, 'utf8')) as { readonly target: string };
  const here = `${process.platform}-${process.arch}`;
  if (target.replace('alpine', 'linux') === here) return;
  throw new Error(
    t('This is the package for {0}, but the extension runs on {1}. Install the package for {1}.', target, here),
  );
}
