import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHashes, type HashedBuild } from '../../src/engine/build-hashes.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { must } from '../../src/model/must.ts';
import type { HashRow } from '../../src/protocol/build-record.ts';
import { less, literal } from '../../src/relation/expressions.ts';
import { listParameter } from '../../src/relation/list-parameter.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { relationHash } from '../../src/relation/relation-hash.ts';
import { tableRelation } from '../../src/relation/tables.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { assets } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Part 10: what a build follows from is hashed, and the hashes say what is affected by a change.

type Filter = Extract<Relation, { kind: 'filter' }>;

const rules = orderedRules(loadGrammarCatalog(assets.grammars));
const build: HashedBuild = { rules, profile: defaultProfile, settings: {}, input: 'i' };
const hashesOf = (change: Partial<HashedBuild> = {}) =>
  new Map(buildHashes({ ...build, ...change }).map(({ kind, subject, hash }) => [`${kind} ${subject}`, hash]));
const before = hashesOf();
const differing = (after: ReadonlyMap<string, string>, kind: HashRow['kind']) =>
  [...after]
    .filter(([name, hash]) => name.startsWith(`${kind} `) && before.get(name) !== hash)
    .map(([name]) => name.slice(kind.length + 1));

const supertypes = must(rules.find(({ id }) => id === 'supertypes'));
const changed: Rule = {
  ...supertypes,
  relation: {
    kind: 'filter',
    source: supertypes.relation,
    condition: literal(true),
    schema: supertypes.relation.schema,
  },
};
const withChanged = rules.map((rule) => (rule.id === changed.id ? changed : rule));

describe('Hashes', () => {
  it('are hex sha256, one per rule and table, and the same every time', () => {
    expect(before).toEqual(hashesOf());
    expect([...before.values()].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    for (const { id, output } of rules)
      for (const name of [
        `relation ${id}`,
        `rule ${id}`,
        `schema ${output.name}`,
        `ddl ${output.name}`,
        `dataset ${output.name}`,
      ])
        expect(before.has(name), name).toBe(true);
  });

  it('of a changed rule differ, and so do those of the datasets it feeds and of no other', () => {
    const after = hashesOf({ rules: withChanged });
    expect(differing(after, 'relation')).toEqual(['supertypes']);
    expect(differing(after, 'rule')).toEqual(['supertypes']);
    expect(differing(after, 'rule_graph')).toEqual(['']);
    expect(differing(after, 'schema')).toEqual([]);
    const datasets = differing(after, 'dataset');
    expect(datasets).toEqual(expect.arrayContaining(['supertype', 'ancestor', 'graph_edge', 'cpg_edge']));
    for (const table of ['binding', 'resolved_name', 'file', 'scope']) expect(datasets).not.toContain(table);
  });

  it('of every dataset differ with the input; how many threads there are changes none', () => {
    expect(differing(hashesOf({ input: 'j' }), 'dataset').length).toBe(
      [...before.keys()].filter((name) => name.startsWith('dataset ')).length,
    );
    const other = hashesOf({ profile: { ...defaultProfile, threads: defaultProfile.threads + 1 } });
    expect(differing(other, 'dataset')).toEqual([]);
    expect(differing(other, 'profile')).toEqual(['']);
    expect(differing(hashesOf({ settings: { parameters: { limit: 3 } } }), 'parameters')).toEqual(['']);
    expect(differing(hashesOf({ settings: { exclude: ['a'] } }), 'parameters')).toEqual([]);
  });

  it('of datasets differ where another profile or another parameter gives other rows, and nowhere else', () => {
    const best = differing(hashesOf({ profile: { ...defaultProfile, candidates: 'best' } }), 'dataset');
    expect(best).toEqual(expect.arrayContaining(['graph_edge', 'cpg_edge']));
    expect(best).not.toContain('call_target');
    const limit = { kind: 'parameter', name: 'limit', type: 'integer', nullable: false } as const;
    const reads: Rule = {
      ...changed,
      relation: {
        kind: 'join',
        how: 'semi',
        left: { ...(changed.relation as Filter), condition: less(literal(1), limit) },
        right: tableRelation(listParameter('names', 'text')),
        keys: [],
        condition: null,
        schema: changed.relation.schema,
      },
    };
    const given = (parameters: object) =>
      hashesOf({
        rules: rules.map((rule) => (rule.id === reads.id ? reads : rule)),
        settings: { parameters } as never,
      });
    const differ = (first: object, second: object) => {
      const [one, other] = [given(first), given(second)];
      return [...one]
        .filter(([name, hash]) => name.startsWith('dataset ') && other.get(name) !== hash)
        .map(([name]) => name);
    };
    const names = ['a', 'b'];
    expect(differ({ limit: 3, names }, { limit: 4, names })).toContain('dataset supertype');
    expect(differ({ limit: 3, names }, { limit: 4, names })).not.toContain('dataset binding');
    expect(differ({ limit: 3, names }, { limit: 3, names: ['a'] })).toContain('dataset supertype');
    expect(differ({ limit: 3, names }, { limit: 3, names: ['b', 'a', 'a'], other: 1 })).toEqual([]);
  });

  it('of relations say nothing of how an object was made', () => {
    for (const { relation } of rules.slice(-20))
      expect(relationHash(JSON.parse(JSON.stringify(relation)))).toBe(relationHash(relation));
  });
});

describe('Two builds', () => {
  const fixture = new EngineFixture();
  let folder = '';
  beforeAll(async () => {
    folder = fixture.folder({ 'a.py': 'def f(): pass\ndef g(): f()\n' });
    await fixture.built(folder);
  });
  afterAll(() => fixture.close());

  it('the first has nothing to be compared with', async () => {
    const { before, rules } = await fixture.engine.changes();
    expect(before).toBeNull();
    expect(rules.every(({ change }) => change === 'added')).toBe(true);
  });

  it('of changed files have the same rules and other datasets, and the number of rows of each', async () => {
    const first = await fixture.engine.status();
    fixture.write(folder, { 'b.py': 'from a import f\nf()\n' });
    await fixture.build();
    const { before, after, hashes, rules, tables } = await fixture.engine.changes();
    expect(before?.buildId).toBe(first.state === 'ready' && first.buildId);
    expect(after.buildId).not.toBe(before?.buildId);
    expect(hashes).toEqual([]);
    expect(rules.every(({ change }) => change === 'unchanged')).toBe(true);
    expect(tables.every(({ change, rows, contract }) => change === 'changed' && rows && !contract)).toBe(true);
    const calls = rules.find(({ rule }) => rule === 'call-sites');
    expect([calls?.before?.rows, calls?.after?.rows]).toEqual([1, 2]);
  });

  it('of the same files have the same datasets', async () => {
    await fixture.build();
    const { tables } = await fixture.engine.changes();
    expect(tables.filter(({ change }) => change !== 'unchanged')).toEqual([]);
  });

  it('each is kept to be compared with, and found by the beginning of its id or time', async () => {
    const kept = fixture.engine.builds();
    expect(kept.length).toBe(2);
    const first = kept.at(-1);
    const { before, after, rules } = await fixture.engine.changes(first?.buildId.slice(0, 8));
    expect(before).toEqual(first);
    expect(after.buildId).not.toBe(first?.buildId);
    expect(rules.length).toBeGreaterThan(10);
    expect((await fixture.engine.changes(first?.builtAt.slice(0, -1))).before).toEqual(first);
    await expect(fixture.engine.changes('nobody')).rejects.toThrow(/No build whose id or time begins with nobody/);
  });

  it('hashes are stored per build', async () => {
    const rows = await fixture.rows('SELECT kind, count(*) FROM hash GROUP BY ALL ORDER BY kind');
    expect(rows.map(([kind]) => kind)).toEqual([
      'dataset',
      'ddl',
      'parameters',
      'profile',
      'relation',
      'rule',
      'rule_graph',
      'schema',
    ]);
  });

  it('that keep all candidates, or only the best, are not the same build', async () => {
    const ids = [];
    for (const candidates of ['all', 'best'] as const) {
      await fixture.built(folder, { candidates });
      const [[id, hash] = []] = await fixture.rows(
        "SELECT b.build_id, h.hash FROM build b, hash h WHERE h.kind = 'dataset' AND h.subject = 'graph_edge'",
      );
      ids.push(id, hash);
    }
    expect(new Set(ids).size).toBe(4);
  });
});
