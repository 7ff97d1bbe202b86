import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import type { ExtractionRequest, ExtractionSummary } from '../../../src/extract/extraction-request.ts';
import { CollectingSink } from './collecting-sink.ts';
import { fixtureCatalog, treeSitterWasm, workerFile } from './fixture-grammars.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder with the given files; removed after the test. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'extract-test-')));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Extraction {
  readonly sink: CollectingSink;
  readonly summary: ExtractionSummary;
}

/** Extracts one folder, or several, with two workers unless told otherwise. */
export async function extractFolder(
  folder: string | readonly string[],
  options: Partial<ExtractionRequest> = {},
): Promise<Extraction> {
  const sink = new CollectingSink();
  const paths = typeof folder === 'string' ? [folder] : folder;
  const folders = paths.map((path) => ({ name: path.split('/').at(-1) ?? path, path }));
  const catalog = await fixtureCatalog();
  const summary = await extract({ folders, workers: 2, catalog, workerFile, treeSitterWasm, sink, ...options });
  return { sink, summary };
}

/** Extracts some texts. */
export function extractTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ExtractionRequest> = {},
): Promise<Extraction> {
  return extractFolder(workspace(files), options);
}
