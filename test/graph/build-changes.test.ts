import { describe, expect, it } from 'vitest';
import { buildChanges } from '../../src/graph/build-changes.ts';
import type { BuildRecord, HashRow, RuleRecord } from '../../src/protocol/build-record.ts';

const rule = (name: string, change: Partial<RuleRecord> = {}): RuleRecord => ({
  rule: name,
  output: `${name}_table`,
  status: 'ok',
  lane: 'native',
  rows: 1,
  milliseconds: 1,
  sql: `sql of ${name}`,
  plan: null,
  ...change,
});

const record = (rules: readonly RuleRecord[], hashes: Readonly<Record<string, string>> = {}): BuildRecord => ({
  buildId: 'b',
  builtAt: 't',
  engineVersion: 'v',
  profile: {},
  rules,
  hashes: rules.flatMap(({ rule, output }): readonly HashRow[] => [
    { kind: 'relation', subject: rule, hash: hashes[rule] ?? 'same' },
    { kind: 'schema', subject: output, hash: hashes[output] ?? 'same' },
  ]),
  quality: {},
});

const said = { edits: [{ edit: 'insert', before: null, after: 'x' }], breaking: false } as const;
const changesOf = (before: BuildRecord, after: BuildRecord, diff: typeof said | null = said) =>
  Object.fromEntries(buildChanges(before, after, () => diff).rules.map((change) => [change.rule, change]));

describe('Changes between two builds', () => {
  const old = record([rule('kept'), rule('gone'), rule('edited'), rule('broken')]);
  const now = record(
    [rule('kept', { rows: 5 }), rule('new'), rule('edited'), rule('broken', { status: 'failed', lane: null })],
    {
      edited: 'other',
    },
  );

  it('tell settings that are others, of those that both builds know', () => {
    const [before, after] = [
      { ...old, profile: { threads: 2, explain: 'off', gone: 1 } },
      { ...now, profile: { threads: 1, explain: 'off', added: 1 } },
    ];
    const { settings } = buildChanges(before, after, () => said);
    expect(settings).toEqual([{ name: 'threads', before: '2', after: '1' }]);
    expect(buildChanges(null, after, () => said).settings).toEqual([]);
  });

  it('tell what was added, removed, changed and kept', () => {
    const changes = changesOf(old, now);
    expect(
      Object.fromEntries(Object.entries(changes).map(([name, { change, what }]) => [name, [change, ...what]])),
    ).toEqual({
      kept: ['unchanged'],
      new: ['added'],
      edited: ['changed', 'relation'],
      broken: ['changed', 'status', 'lane'],
      gone: ['removed'],
    });
    expect(changes.gone?.breaking).toBe(true);
    expect(changes.new?.breaking).toBe(false);
  });

  it('are as breaking as the statements are; what cannot be compared is breaking', () => {
    expect(changesOf(old, now).edited).toMatchObject({ breaking: false, edits: said.edits });
    expect(changesOf(old, now, null).edited).toMatchObject({ breaking: true, edits: null });
    const unwritten = record([rule('edited', { sql: null })], { edited: 'other' });
    expect(changesOf(old, unwritten).edited).toMatchObject({ breaking: true, edits: null });
  });

  it('of a contract are breaking', () => {
    const contract = record([rule('kept')], { kept_table: 'other' });
    expect(changesOf(old, contract).kept).toMatchObject({ change: 'changed', what: ['contract'], breaking: true });
    expect(buildChanges(old, contract, () => null).tables.find(({ table }) => table === 'kept_table')).toMatchObject({
      change: 'changed',
      contract: true,
    });
  });
});
