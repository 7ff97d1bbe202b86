import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildGrammars } from '../../setup/grammars.mjs';
import { bundleWorker } from '../../setup/worker-bundle.mjs';

/** Tests run from the sources; only the grammars and the extraction worker have to be built before. */
export default async function setup(): Promise<void> {
  await bundleWorker();
  try {
    await buildGrammars();
  } catch (error) {
    // Tests that need no grammar should still run; those that do must not pass with the old ones.
    rmSync(join(import.meta.dirname, '../../dist/grammars/catalog.json'), { force: true });
    console.error(`The grammars were not built: ${(error as Error).message}`);
  }
}
