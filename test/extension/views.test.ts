import { afterEach, describe, expect, it } from 'vitest';
import { buildRows } from '../../extension/build-view/build-rows.ts';
import { bytesText } from '../../extension/build-view/bytes-text.ts';
import { durationText } from '../../extension/duration-text.ts';
import { folderNames } from '../../extension/folder-names.ts';
import { type Answerer, providerLanguages } from '../../extension/providers/provider-languages.ts';
import { type ProviderName, providerNames } from '../../extension/providers/provider-names.ts';
import type { BuildReport } from '../../src/protocol/editor-view.ts';
import { findingText } from '../../src/protocol/finding-text.ts';
import { useTranslations } from '../../src/protocol/translate.ts';

afterEach(() => useTranslations('en', undefined));

const place = { path: 'a.x', line: 3, column: 1, endLine: 3, endColumn: 1 };

it('folders with one name are told apart', () => {
  expect(folderNames([{ name: 'app' }, { name: 'lib' }, { name: 'app' }, { name: 'app' }])).toEqual([
    'app',
    'lib',
    'app (2)',
    'app (3)',
  ]);
});

describe('a provider', () => {
  const answerers = new Map<string, Answerer>([
    ['one', 'ours'],
    ['two', 'theirs'],
  ]);
  const languages = ['one', 'two', 'three'];
  const modes = (mode: 'auto' | 'on' | 'off') =>
    Object.fromEntries(providerNames.map((name) => [name, mode])) as Record<ProviderName, typeof mode>;

  it('answers by itself only where nothing else does, and not before that is known', () => {
    expect(providerLanguages(languages, modes('auto'), answerers, 'definition')).toEqual(['one']);
  });
  it('can be switched on and off', () => {
    expect(providerLanguages(languages, modes('on'), answerers, 'references')).toEqual(languages);
    expect(providerLanguages(languages, modes('off'), answerers, 'references')).toEqual([]);
  });
});

describe('the Build view', () => {
  const report: BuildReport = {
    buildId: 'b',
    builtAt: '2026-01-01T00:00:00Z',
    milliseconds: 1234,
    peakMemoryBytes: 680_000_000,
    storage: '/graph.duckdb',
    storageBytes: 1_500_000,
    languages: [{ name: 'One', files: 2, lines: 1 }],
    stages: [{ stage: 'scan', milliseconds: 3 }],
    skipped: [{ reason: 'binary', total: 3, files: [{ path: 'a.bin', reason: 'binary', detail: 'It holds zeros.' }] }],
    syntax: { total: 1, files: 1, places: [{ place, problem: 'missing', expected: ')' }] },
    open: [{ reason: 'external', total: 4, names: [{ name: 'json.dumps', count: 4 }] }],
    outside: [
      {
        source: 'index.scip',
        tool: 'drawn 1',
        documents: 2,
        used: 1,
        problem: null,
        kinds: [
          { name: 'same', count: 5 },
          { name: 'chosen', count: 1 },
          { name: 'no_target', count: 2 },
        ],
        places: [{ path: 'a.x', line: 3, column: 2, name: 'f', kind: 'no_target', found: '', said: 'b.f' }],
      },
    ],
    messages: ['Storage was moved aside.'],
  };

  it('says what was read, left out, not understood, and what it cost', () => {
    expect(buildRows(report).map(({ label, description }) => [label, description])).toEqual([
      ['Files read', '2'],
      ['Left out', '3'],
      ['Syntax problems', '1 in 1 file'],
      ['Edges without a target', '4'],
      ['index.scip', '6 names agree, 2 differ'],
      ['Time, memory and storage', '1.2 s · 680 MB · 1.5 MB'],
      ['Storage was moved aside.', undefined],
    ]);
  });
  it('leads to the names about which an index disagrees', () => {
    const index = buildRows(report).find(({ label }) => label === 'index.scip');
    expect(index?.tooltip).toBe('drawn 1\n1 of 2 documents');
    expect(index?.children).toMatchObject([
      {
        label: 'A target in the workspace is said, where the rules found none.',
        description: '2',
        children: [{ label: 'f · a.x:3', description: 'b.f', place: { path: 'a.x', line: 3, column: 2 } }],
      },
    ]);
  });
  it('leads to the files, and says when not all of them are listed', () => {
    const skipped = buildRows(report)[1]?.children?.[0];
    expect(skipped).toMatchObject({
      label: 'Binary',
      description: '1 of 3',
      children: [{ tooltip: 'It holds zeros.' }],
    });
    expect(buildRows(report)[2]?.children).toMatchObject([{ label: 'a.x:3', description: ') is missing', place }]);
  });
  it('shows no group without members', () => {
    const clean = { ...report, skipped: [], syntax: { total: 0, files: 0, places: [] }, outside: [], messages: [] };
    expect(buildRows(clean)).toHaveLength(3);
  });
});

it('findings are sentences', () => {
  const related = [
    { label: 'a.x', place },
    { label: 'b.x', place },
  ];
  expect(
    findingText({ kind: 'import_cycle', certainty: 'exact', doubts: 0, subject: 'a.x → b.x', place, related }),
  ).toBe('2 modules import each other in a circle: a.x → b.x.');
  expect(
    findingText({ kind: 'unused_export', certainty: 'exact', doubts: 0, subject: 'f', place, related: [] }),
  ).toMatch(/^f is exported, but/);
  const never = { kind: 'never_called', subject: 'f', place, related: [] } as const;
  expect(findingText({ ...never, certainty: 'exact', doubts: 0 })).toMatch(/^f is never called/);
  expect(findingText({ ...never, certainty: 'heuristic', doubts: 3 })).toMatch(/^f is perhaps never called.* 3\.$/);
  const read = { ...never, kind: 'use_before_definition', doubts: 0 } as const;
  expect(findingText({ ...read, certainty: 'exact' })).toBe('f has no value here.');
  expect(findingText({ ...read, certainty: 'heuristic' })).toMatch(/^f may have no value here/);
});

it('amounts are short and in the digits of the language', () => {
  expect([0, 999, 1500, 12_345_678].map(bytesText)).toEqual(['0 B', '999 B', '1.5 KB', '12 MB']);
  expect([4.24, 31.4, 1830].map(durationText)).toEqual(['4.2 ms', '31 ms', '1.8 s']);
  useTranslations('de', { x: 'y' });
  expect(bytesText(1500)).toBe('1,5 KB');
});
