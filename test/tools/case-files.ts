import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFiles } from './built-graph.ts';
import { parsePage } from './run-cases.ts';

const folder = join(import.meta.dirname, '../cases');

/** The sources of all case pages; each section is a folder. */
export function caseFiles(): SourceFiles {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    pages.flatMap((page) =>
      parsePage(readFileSync(join(folder, page), 'utf8')).sections.flatMap(({ files }, at) =>
        Object.entries(files).map(([path, text]) => [`${page.replace('.md', '')}/${at}/${path}`, text]),
      ),
    ),
  );
}
