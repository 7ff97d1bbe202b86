import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleSummary } from '../../protocol/bundle.ts';
import { engineErrorCodes } from '../../protocol/engine-api.ts';
import { EngineError } from '../../protocol/engine-error.ts';
import { t } from '../../protocol/translate.ts';
import { canonicalJson } from '../../relation/hash.ts';
import { makeFolders } from '../make-folders.ts';
import { plainValue } from '../plain-value.ts';
import { bundleParts } from './bundle-parts.ts';
import type { BundleSource } from './bundle-source.ts';

/**
 * Writes what a build was, came from and gave, as JSON files with sorted keys: those of two builds of the same files are
 * equal but for what stands below keys called `volatile`. The folder must be new, empty or an older bundle.
 */
export async function writeBundle(folder: string, source: BundleSource): Promise<BundleSummary> {
  await prepareBundleFolder(folder);
  for (const [name, part] of Object.entries(bundleParts)) {
    const content = JSON.parse(canonicalJson(plainValue(await part(source))));
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
  return { folder, files };
}

const files = Object.keys(bundleParts).sort();

/** Makes the folder of a bundle; refuses one that cannot be written to, or that holds other files. */
export async function prepareBundleFolder(folder: string): Promise<void> {
  await makeFolders(folder).catch((error: Error) => {
    throw new EngineError(engineErrorCodes.refused, t('Nothing can be written to {0}: {1}', folder, error.message));
  });
  const strangers = (await readdir(folder)).filter((name) => !files.includes(name));
  if (strangers.length > 0)
    throw new EngineError(
      engineErrorCodes.refused,
      t('{0} holds other files ({1}); give a new folder for the bundle.', folder, strangers[0] ?? ''),
    );
}
