import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceFiles } from '../tools/built-graph.ts';
import { caseFiles } from '../tools/case-files.ts';

const fixture = join(import.meta.dirname, '../vscode/fixture');

/** Small sources in several languages: the fixture of the editor and those of the case pages, all or one section in so many. */
export function smallSources(oneIn = 1): SourceFiles {
  return { ...sourcesIn(fixture), ...caseFiles(oneIn) };
}

/** All files of a folder. */
function sourcesIn(folder: string): SourceFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}
