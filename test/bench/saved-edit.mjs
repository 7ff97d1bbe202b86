import { basename } from 'node:path';
import { afterEachEdit } from './edits.mjs';
import { EngineProcess } from './engine-process.mjs';

/**
 * What a build takes in an engine that stays, after the body of a function changed: the second edit of three, for the first
 * one starts what later ones find running.
 */
export async function savedEdit(module, corpus, graph, edits) {
  const engine = new EngineProcess(module);
  try {
    const folders = [{ name: basename(corpus), path: corpus }];
    await engine.request('engine/open', { folders, storage: graph, settings: {} });
    const taken = {};
    await afterEachEdit(corpus, edits, async (kind) => {
      taken[kind] = await engine.timed('engine/build', { scratch: false });
    });
    return taken.statement;
  } finally {
    await engine.close();
  }
}
