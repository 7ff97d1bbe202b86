import { ensureDependencies } from './ensure-dependencies.mjs';

/** Sets up whatever is missing; ends the process with a sentence when that is not possible. */
export async function ensureReady({ built }) {
  try {
    ensureDependencies();
    if (!built) return;
    const { ensureBuild } = await import('./ensure-build.mjs');
    await ensureBuild();
  } catch (error) {
    process.stderr.write(`${process.env.CODE_ANATOMY_DEBUG ? error.stack : error.message}\n`);
    process.exit(1);
  }
}
