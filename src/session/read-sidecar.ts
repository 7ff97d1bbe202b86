import { existsSync, readFileSync } from 'node:fs';
import type { DatasetSpec } from '../model/dataset.ts';

/** Where what a dataset is stands: beside it, under its name. */
export const sidecarOf = (path: string): string => `${path.replace(/[\\/]+$/, '')}.meta.json`;

export const isSidecar = (file: string): boolean => file.endsWith('.meta.json');

/** What the sidecar of a dataset says; nothing when there is none. */
export function readSidecar(path: string): DatasetSpec {
  const file = sidecarOf(path);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DatasetSpec;
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}
