// Hashes of the relations of all rules, computed when the program is built instead of each time it starts.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import * as esbuild from 'esbuild';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const script = `
import { rules } from './src/rules/index.ts';
import { relationHash } from './src/relation/relation-hash.ts';
export default Object.fromEntries(rules.map(({ id, relation }) => [id, relationHash(relation)]));
`;

/** Hash of the relation of each rule, by the id of the rule, from the sources as they are. */
export async function ruleDigests() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'warning',
  });
  const module = { exports: {} };
  const run = runInThisContext(`(function (module, exports, require) {${outputFiles[0].text}\n})`);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports.default;
}
