import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { byPlace } from '../src/engine/examples/by-place.ts';
import { pageEdges, parsePage, updatedPage } from './tools/run-cases.ts';

// Each page of test/cases shows sources and the edges they must give. `npm run test:update` writes what the graph has
// into the pages: read the difference before it is committed, the page is the specification.

const folder = join(import.meta.dirname, 'cases');
const update = process.env.CASES_UPDATE === '1' || process.env.MODE === 'update';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
  const page = parsePage(readFileSync(join(folder, file), 'utf8'));
  describe(`${page.title} (${file})`, () => {
    let actual: Awaited<ReturnType<typeof pageEdges>>;

    beforeAll(async () => {
      actual = await pageEdges(page);
      if (update) writeFileSync(join(folder, file), updatedPage(page, actual));
    });

    for (const [at, section] of page.sections.entries()) {
      it(section.title, () => {
        if (update) return;
        const found = section.expected.map(({ kind, names }, block) =>
          [blockTitle(kind, names), ...(actual[at]?.[block] ?? [])].join('\n'),
        );
        const wanted = section.expected.map(({ kind, names, lines }) =>
          [blockTitle(kind, names), ...[...lines].sort(byPlace)].join('\n'),
        );
        expect(found.join('\n')).toBe(wanted.join('\n'));
      });
    }
  });
}

function blockTitle(kind: string, names: readonly string[]): string {
  return names.length === 0 ? kind : `${kind} of ${names.join(' ')}`;
}
