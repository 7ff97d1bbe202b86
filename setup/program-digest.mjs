import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Code around the engine, and rules, which have digests of their own. */
const beside = new Set(['cli', 'rules', 'server']);

/** Digest of the code that makes graphs, and of the libraries it stands on: with another one, stored graphs are made anew. */
export function programDigest(root) {
  const digest = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  digest.update(JSON.stringify(dependencies));
  const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !beside.has(entry.name),
  );
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1)))
    for (const file of filesIn(path.join(root, 'src', name)))
      digest.update(`\0${path.relative(root, file).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  return digest.digest('hex');
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
