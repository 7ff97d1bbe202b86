import { readdirSync, statSync } from 'node:fs';
import { type DatasetFormat, type DatasetSpec, datasetFormats } from '../model/dataset.ts';
import { isSidecar, readSidecar } from './read-sidecar.ts';

/** What a dataset says of itself: its sidecar, and for a folder whose files have one format that format. */
export function datasetSpec(path: string): DatasetSpec {
  const spec = readSidecar(path);
  const format = spec.format ?? formatInside(path);
  return format === null ? spec : { ...spec, format };
}

function formatInside(path: string): DatasetFormat | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => file.toLowerCase());
  const found = Object.entries(datasetFormats)
    .filter(([, { ending }]) => files.some((file) => file.endsWith(ending) && !isSidecar(file)))
    .map(([format]) => format as DatasetFormat);
  return found.length === 1 ? (found[0] ?? null) : null;
}
