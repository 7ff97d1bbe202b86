import type { Table } from '../model/table.ts';
import { givenTables } from '../model/tables/given-tables.ts';
import type { HashRow } from '../protocol/build-record.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { hashOf } from '../relation/hash.ts';
import { schemaHash } from '../relation/schema-hash.ts';
import { type Rule, ruleGraphHash, ruleHash, rulePlanHash, rulesInputs } from '../rules/rule.ts';
import { profileHash, type RuntimeProfile } from '../session/profile.ts';
import { tableDdl } from '../session/table-ddl.ts';

export interface HashedBuild {
  readonly rules: readonly Rule[];
  readonly profile: RuntimeProfile;
  readonly settings: EngineSettings;
  /** Digest of the files and of all that reads them. */
  readonly input: string;
}

/** Digests of everything a build follows from. */
export function buildHashes({ rules, profile, settings, input }: HashedBuild): readonly HashRow[] {
  const tables = new Map<string, Table>([
    ...givenTables.map((table): [string, Table] => [table.name, table]),
    ...rules.map(({ output }): [string, Table] => [output.name, output]),
  ]);
  const ruleHashes = rules.map((rule) => [rule.id, ruleHash(rule)] as const);
  const datasets = datasetHashes(rules, [...tables.values()], input);
  return [
    { kind: 'profile', subject: '', hash: profileHash(profile) },
    { kind: 'parameters', subject: '', hash: hashOf(settings.parameters ?? {}) },
    { kind: 'rule_graph', subject: '', hash: ruleGraphHash(rules) },
    ...rules.map((rule): HashRow => ({ kind: 'relation', subject: rule.id, hash: rulePlanHash(rule) })),
    ...ruleHashes.map(([subject, hash]): HashRow => ({ kind: 'rule', subject, hash })),
    ...[...tables.values()].flatMap((table): readonly HashRow[] => [
      { kind: 'schema', subject: table.name, hash: schemaHash(table) },
      { kind: 'ddl', subject: table.name, hash: hashOf(tableDdl(table)) },
      { kind: 'dataset', subject: table.name, hash: datasets(table.name) },
    ]),
  ];
}

/**
 * Hashes of what the rows of a table follow from: the rules that write it and, in turn, the tables these read. The profile
 * is not among it, for it changes no row.
 */
function datasetHashes(rules: readonly Rule[], tables: readonly Table[], input: string): (table: string) => string {
  const found = new Map<string, string>();
  const contracts = new Map(tables.map((table) => [table.name, schemaHash(table)]));
  const hashed = (name: string): string => {
    const hash = found.get(name) ?? hashOf({ contract: contracts.get(name), ...origin(name) });
    found.set(name, hash);
    return hash;
  };
  const origin = (name: string) => {
    const writers = rules.filter(({ output }) => output.name === name);
    if (writers.length === 0) return { input };
    const inputs = [...new Set(writers.flatMap(rulesInputs))].sort();
    return { writers: writers.map((writer) => ruleHash(writer)).sort(), inputs: inputs.map(hashed) };
  };
  return hashed;
}
