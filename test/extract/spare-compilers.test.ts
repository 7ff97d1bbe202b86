import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compilerFlags } from '../../src/extract/spare-compilers.ts';

describe('flags for the compilers', () => {
  it('are known to the engine that runs', () => {
    const script = `for (const flag of ${JSON.stringify(compilerFlags(process.versions.v8))}) require('node:v8').setFlagsFromString(flag)`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('start the compilers late only where there is no cheaper one', () => {
    expect(compilerFlags('11.3.244.8-node.33')).toContain('--interrupt-budget=132000');
    expect(compilerFlags('13.6.233.17-node.53')).toEqual(['--max-inlined-bytecode-size-cumulative=100']);
  });
});
