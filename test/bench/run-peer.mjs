import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installPeer } from './install-peer.mjs';
import { measure } from './measure.mjs';

const limitMs = 900_000;

/** Wall, CPU and memory of one peer over exactly the files that were parsed; a sentence when that is not possible. */
export async function runPeer(name, peer, { cache, corpus, files }) {
  const copy = join(cache, 'copy');
  try {
    const home = installPeer(name, peer, cache);
    rmSync(copy, { recursive: true, force: true });
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(corpus, file), join(copy, file));
    }
    peer.prepare?.(copy);
    const { wallMs, cpuMs, peakBytes } = await measure([join(home, 'node_modules', peer.program), ...peer.args], {
      cwd: copy,
      limitMs,
      ...(peer.node && { node: join(home, 'node_modules', peer.node.program) }),
      // What it keeps about its user must not come from, or go to, the person who measures.
      environment: { ...peer.environment, HOME: home, USERPROFILE: home },
    });
    return { wallMs, cpuMs, peakBytes };
  } catch (error) {
    return { reason: error.message };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
