/** Tests run from the sources; only the grammars and the extraction worker have to be built before. */
export default async function setup(): Promise<void> {
  const { buildGrammars } = await import('../../setup/grammars.mjs');
  const { bundleWorker } = await import('../../setup/worker-bundle.mjs');
  await buildGrammars();
  await bundleWorker();
}
