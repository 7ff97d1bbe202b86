import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

const format = 1;

/** A file of a bundle as data; throws a sentence when it is not one this program can replay. */
export async function readBundleFile<T extends { readonly format: number }>(bundle: string, name: string): Promise<T> {
  if (!existsSync(bundle))
    throw new UsageError(`There is no folder ${bundle}. \`build --bundle <dir>\` writes a bundle.`);
  const text = await readFile(join(bundle, name), 'utf8').catch(() => {
    throw new UsageError(`${bundle} is not a bundle: it has no ${name}. \`build --bundle <dir>\` writes one.`);
  });
  let content: T;
  try {
    content = JSON.parse(text) as T;
  } catch (error) {
    throw new UsageError(`${name} of ${bundle} cannot be read: ${(error as Error).message}`);
  }
  if (content.format !== format)
    throw new UsageError(`${name} of ${bundle} has format ${content.format}; this program reads ${format}.`);
  return content;
}
