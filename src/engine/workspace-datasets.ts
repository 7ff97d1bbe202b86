import { resolve } from 'node:path';
import { registerDataset } from '../execute/register-dataset.ts';
import { checkDataset } from '../model/check-dataset.ts';
import { type DatasetLocation, resolveScan } from '../model/dataset.ts';
import { must } from '../model/must.ts';
import type { OpenRequest } from '../protocol/engine-api.ts';
import { t } from '../protocol/translate.ts';
import { datasetSpec } from '../session/dataset-spec.ts';
import type { Reach } from '../session/reach.ts';
import type { Session } from '../session/session.ts';

export type Datasets = Readonly<Record<string, DatasetLocation>>;

/** The datasets of a workspace with absolute paths. */
export function workspaceDatasets({ folders, settings }: OpenRequest): Datasets {
  const from = must(folders[0], 'a folder').path;
  return Object.fromEntries(
    Object.entries(settings.datasets ?? {}).map(([name, location]) => [
      name,
      { ...location, path: resolve(from, location.path) },
    ]),
  );
}

/** The files a session must be able to touch for its datasets and exports. */
export function reachOf(datasets: Datasets, write: readonly string[]): Reach {
  const attached = Object.entries(datasets).filter(([, location]) => formatOf(location) === 'duckdb');
  return {
    read: Object.values(datasets).map(({ path }) => path),
    attach: Object.fromEntries(attached.map(([name, { path }]) => [name, path])),
    write,
  };
}

/** Registers every dataset; one that cannot be read is told and left out, the graph answers without it. */
export async function registerDatasets(
  session: Session,
  datasets: Datasets,
  tell: (message: string) => void,
): Promise<void> {
  for (const [name, location] of Object.entries(datasets)) {
    try {
      checkDataset(location);
      for (const issue of (await registerDataset(session, name, location)).issues) tell(issue);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(t('Dataset {0} cannot be read: {1}', name, message.split('\n')[0] ?? ''));
    }
  }
}

function formatOf(location: DatasetLocation): string | null {
  try {
    return resolveScan(location, datasetSpec(location.path)).format;
  } catch {
    // Registering it says what is wrong.
    return null;
  }
}
