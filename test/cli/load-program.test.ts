import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProgram } from '../../src/cli/load-program.ts';

const compiler = join(import.meta.dirname, '../../setup/compiled-code.mjs');
const said = () => (globalThis as { said?: string }).said;

describe('loading a program', () => {
  let folder: string;
  let bundle: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'load-program-'));
    bundle = join(folder, 'bundle.cjs');
    writeFileSync(bundle, programSaying('one'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    delete (globalThis as { said?: string }).said;
  });

  it('runs a bundle as a module, without compiled code', () => {
    expect(loadProgram(bundle)).toBe(false);
    expect(said()).toBe(`one in ${folder}`);
  });

  it('takes what was compiled of it', () => {
    execFileSync(process.execPath, [compiler, bundle]);
    expect(loadProgram(bundle)).toBe(true);
    expect(said()).toBe(`one in ${folder}`);
  });

  it('does not take what was compiled of another bundle of the same length', () => {
    execFileSync(process.execPath, [compiler, bundle]);
    writeFileSync(bundle, programSaying('two'));
    expect(loadProgram(bundle)).toBe(false);
    expect(said()).toBe(`two in ${folder}`);
  });

  it('runs the bundle when the compiled code is of no use', () => {
    writeFileSync(`${bundle}.compiled`, 'damaged');
    expect(loadProgram(bundle)).toBe(false);
    expect(said()).toBe(`one in ${folder}`);
  });
});

const programSaying = (word: string): string =>
  `const { dirname } = require('node:path');\nglobalThis.said = '${word} in ' + dirname(__filename);\n`;
