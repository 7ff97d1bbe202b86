import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGrammarCatalog } from '../extract/grammar-catalog.ts';
import type { FlowModel } from '../graph/taint/flow-model.ts';
import type { ModelSet } from '../graph/taint/modelled-flow.ts';
import { readFlowModel } from '../graph/taint/read-flow-model.ts';
import type { Folder } from '../protocol/engine-api.ts';
import type { TaintAnswer } from '../protocol/taint-view.ts';

export interface FlowModels extends ModelSet {
  readonly problems: TaintAnswer['problems'];
}

/** Where the models of a folder lie, and those that come with the program in the folder of the grammars. */
const userModels = join('.codeanatomy', 'flow');
const shippedModels = join('shared', 'flow');

/** The models that come with the program and those of the folders, `.codeanatomy/flow/*.json`; a broken one says why. */
export async function flowModels(grammars: string, folders: readonly Folder[]): Promise<FlowModels> {
  const shipped = await modelFiles(join(grammars, shippedModels));
  const own = (await Promise.all(folders.map(({ path }) => modelFiles(join(path, userModels))))).flat();
  const languages = new Map(loadGrammarCatalog(grammars).languages.map(({ data, number }) => [data.id, number]));
  const models: FlowModel[] = [];
  const ofFolders: FlowModel[] = [];
  const problems: TaintAnswer['problems'][number][] = [];
  const digest = createHash('sha256');
  for (const [at, file] of [...shipped, ...own].entries()) {
    try {
      const text = await readFile(file, 'utf8');
      const model = readFlowModel(text, languages);
      models.push(model);
      if (at >= shipped.length) ofFolders.push(model);
      digest.update(`${file}\0${text}\0`);
    } catch (error) {
      problems.push({ file, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { models, ofFolders, problems, key: digest.digest('hex') };
}

async function modelFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
