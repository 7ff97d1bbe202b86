import { expect, it } from 'vitest';
import { formatChanges } from '../../src/cli/format/format-changes.ts';
import type { BuildChanges, RuleChange, TableChange } from '../../src/protocol/build-record.ts';

const head = { buildId: 'b', builtAt: 'now', engineVersion: '1' };
const table = (of: Partial<TableChange>): TableChange => ({
  table: 'calls',
  change: 'changed',
  contract: false,
  rows: true,
  ...of,
});
const changes = (of: Partial<BuildChanges>): string =>
  formatChanges({ before: head, after: head, hashes: [], settings: [], rules: [], tables: [], ...of });

it('one sentence stands for all tables when only the files are others', () => {
  const other = table({ table: 'files' });
  expect(changes({ tables: [table({}), other] })).toContain('Every table follows from other files.\n');
  expect(changes({ tables: [table({}), table({ table: 'files', change: 'unchanged', rows: false })] })).toContain(
    'Tables\n  calls  changed  what it follows from\n',
  );
  expect(changes({ tables: [table({ contract: true })] })).toContain('calls  changed  contract, what it follows from');
});

it('numbers of rows are compared where both builds counted them', () => {
  const record = { output: 't', milliseconds: 1, sql: null, plan: null, status: 'ok', lane: 'kernel' } as const;
  const rule = (name: string, before: number | null, after: number | null): RuleChange => ({
    rule: name,
    change: 'unchanged',
    what: [],
    before: { ...record, rule: name, rows: before },
    after: { ...record, rule: name, rows: after },
    edits: null,
    plan: null,
    breaking: false,
  });
  const text = changes({ rules: [rule('more', 1, 2), rule('equal', 3, 3), rule('uncounted', 4, null)] });
  expect(text).toContain('Rows\n  more  1  ->  2\n');
  expect(text).not.toMatch(/equal|uncounted/);
});

it('a rule that ran elsewhere, or came to another end, says from where to where', () => {
  const record = { rule: 'r', output: 't', rows: 1, milliseconds: 1, sql: null, plan: null };
  const rule: RuleChange = {
    rule: 'r',
    change: 'changed',
    what: ['status', 'lane'],
    before: { ...record, status: 'ok', lane: 'kernel' },
    after: { ...record, status: 'failed', lane: null },
    edits: null,
    plan: null,
    breaking: false,
  };
  expect(changes({ rules: [rule] })).toContain(
    'r  changed  status, lane\n  status ok is now failed\n  lane kernel is now none\n',
  );
});
