import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FlowModel, readFlowModel } from '../graph/flow/flow-model.ts';
import type { Folder } from '../protocol/engine-api.ts';
import type { TaintAnswer } from '../protocol/taint-view.ts';

/** The models that come with the program and those of the folders, `.codeanatomy/flow/*.json`; a broken one says why. */
export async function flowModels(grammars: string, folders: readonly Folder[]) {
  const places = [join(grammars, 'shared', 'flow'), ...folders.map(({ path }) => join(path, '.codeanatomy', 'flow'))];
  const models: FlowModel[] = [];
  const problems: TaintAnswer['problems'][number][] = [];
  for (const place of places) {
    const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    for (const file of names.map((name) => join(place, name))) {
      try {
        models.push(readFlowModel(await readFile(file, 'utf8')));
      } catch (error) {
        problems.push({ file, message: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { models, problems };
}
