import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databaseVersion } from '../../session/database-version.ts';
import type { BundleSource } from './bundle-source.ts';

/** Everything besides the files and the settings that a build depends on: versions, grammars, commits. */
export async function reproPart({ session, catalog, assets, request }: BundleSource): Promise<unknown> {
  const digest = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return {
    engine_version: assets.version,
    database_version: await databaseVersion(session),
    packages: await packagesBeside(assets.grammars),
    grammars: await Promise.all(
      catalog.languages.map(async ({ data, wasmFile }) => ({
        id: data.id,
        wasm_sha256: await digest(wasmFile),
        data_sha256: await digest(join(catalog.folder, data.id, 'language.json')),
      })),
    ),
    catalog_digest: catalog.digest,
    commits: await Promise.all(
      request.folders.map(async ({ name, path }) => ({ folder: name, commit: await commitOf(path) })),
    ),
    volatile: { node: process.versions.node, platform: `${process.platform}-${process.arch}` },
  };
}

/** Pinned versions of what the program is built from; empty where its package file is not beside it. */
async function packagesBeside(grammars: string): Promise<unknown> {
  const text = await readFile(join(grammars, '../../package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { dependencies?: unknown }).dependencies ?? {};
}

/** The commit a folder stands at; null without one. It asks git for nothing that could run code of the folder. */
async function commitOf(folder: string): Promise<string | null> {
  const asked = promisify(execFile)('git', ['-C', folder, 'rev-parse', 'HEAD']);
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
