import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFiles } from './built-graph.ts';
import { parsePage } from './run-cases.ts';

const folder = join(import.meta.dirname, '../cases');

/** The sources of all case pages, or of one section in so many of each; a section is a folder. */
export function caseFiles(oneIn = 1): SourceFiles {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    pages.flatMap((page) =>
      parsePage(readFileSync(join(folder, page), 'utf8')).sections.flatMap(({ files }, at) =>
        at % oneIn === 0
          ? Object.entries(files).map(([path, text]) => [`${page.replace('.md', '')}/${at}/${path}`, text])
          : [],
      ),
    ),
  );
}
