// node setup/compiled-code.mjs <bundle> [arguments]: runs a bundle, and writes what V8 compiled of it beside it, after the
// digest of its source. `src/cli/load-program.ts` reads it.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const [file] = process.argv.splice(2, 1);
const source = readFileSync(file);
const script = new Script(Module.wrap(source.toString()), { filename: file });
const module = { exports: {} };
script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));

process.on('exit', () => {
  const digest = createHash('sha256').update(source).digest();
  const draft = `${file}.compiled.${process.pid}.draft`;
  writeFileSync(draft, Buffer.concat([digest, script.createCachedData()]));
  renameSync(draft, `${file}.compiled`);
});
