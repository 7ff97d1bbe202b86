import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a bundle with what V8 compiled of it when it was built (`setup/compiled-code.mjs`), which takes a quarter off the
 * start of every command. Other versions of V8 refuse that and compile the bundle again. Answers whether it was of use.
 */
export function loadProgram(file: string): boolean {
  const source = readFileSync(file);
  const cachedData = compiledOf(file, source);
  const script = new Script(Module.wrap(source.toString()), { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return script.cachedDataRejected === false;
}

/** V8 knows a source by its length alone: a digest in front of the compiled code says which one it was made of. */
function compiledOf(file: string, source: Buffer): Buffer | undefined {
  if (!existsSync(`${file}.compiled`)) return undefined;
  const compiled = readFileSync(`${file}.compiled`);
  const digest = createHash('sha256').update(source).digest();
  return compiled.subarray(0, digest.length).equals(digest) ? compiled.subarray(digest.length) : undefined;
}
