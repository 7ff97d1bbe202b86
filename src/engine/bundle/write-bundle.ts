import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleSummary } from '../../protocol/bundle.ts';
import { canonicalJson } from '../../relation/hash.ts';
import { plainValue } from '../plain-value.ts';
import { bundleParts } from './bundle-parts.ts';
import type { BundleSource } from './bundle-source.ts';

/**
 * Writes what a build was, came from and gave, as JSON files with sorted keys: those of two builds of the same files are
 * equal but for what stands below keys called `volatile`. The folder must be new, empty or an older bundle.
 */
export async function writeBundle(folder: string, source: BundleSource): Promise<BundleSummary> {
  const files = Object.keys(bundleParts).sort();
  await mkdir(folder, { recursive: true });
  const strangers = (await readdir(folder)).filter((name) => !files.includes(name));
  if (strangers.length > 0)
    throw new Error(`${folder} holds other files (${strangers[0]}); give a new folder for the bundle.`);
  for (const [name, part] of Object.entries(bundleParts)) {
    const content = JSON.parse(canonicalJson(plainValue(await part(source))));
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
  return { folder, files };
}
