import type { Table } from '../model/table.ts';
import { givenTables } from '../model/tables/given-tables.ts';
import type { HashRow } from '../protocol/build-record.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { hashOf } from '../relation/hash.ts';
import { listTableName } from '../relation/list-parameter.ts';
import { parametersRead } from '../relation/parameters-read.ts';
import { schemaHash } from '../relation/schema-hash.ts';
import { type Rule, ruleGraphHash, ruleHash, rulePlanHash, rulesInputs } from '../rules/rule.ts';
import { profileHash, type RuntimeProfile } from '../session/profile.ts';
import type { Parameters } from '../session/session.ts';
import { tableDdl } from '../session/table-ddl.ts';
import { listsOf, scalarsOf } from './given-parameters.ts';

export interface HashedBuild {
  readonly rules: readonly Rule[];
  readonly profile: RuntimeProfile;
  readonly settings: EngineSettings;
  /** Digest of the files and of all that reads them. */
  readonly input: string;
}

/** Digests of everything a build follows from. */
export function buildHashes(build: HashedBuild): readonly HashRow[] {
  const { rules, profile, settings } = build;
  const tables = new Map<string, Table>([
    ...givenTables.map((table): [string, Table] => [table.name, table]),
    ...rules.map(({ output }): [string, Table] => [output.name, output]),
  ]);
  const ruleHashes = rules.map((rule) => [rule.id, ruleHash(rule)] as const);
  const datasets = datasetHashes(build, [...tables.values()]);
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
 * Hashes of what the rows of a table follow from: the rules that write it with the values they read and, in turn, the tables
 * these read. Of the profile only that counts which chooses among rows.
 */
function datasetHashes(build: HashedBuild, tables: readonly Table[]): (table: string) => string {
  const { rules, profile, settings, input } = build;
  const found = new Map<string, string>();
  const contracts = new Map(tables.map((table) => [table.name, schemaHash(table)]));
  const lists = new Map(listsOf(settings.parameters ?? {}).map(([name, items]) => [listTableName(name), items]));
  const values = scalarsOf(settings.parameters ?? {});
  const hashed = (name: string): string => {
    const hash = found.get(name) ?? hashOf({ contract: contracts.get(name), ...origin(name) });
    found.set(name, hash);
    return hash;
  };
  const origin = (name: string) => {
    const writers = rules.filter(({ output }) => output.name === name);
    const items = lists.get(name);
    if (items) return { items: [...new Set(items.map((item) => JSON.stringify(item)))].sort() };
    if (writers.length === 0) return { input };
    const inputs = [...new Set(writers.flatMap(rulesInputs))].sort();
    const isChosen = profile.candidates !== 'all' && writers.some(({ output }) => output.ambiguity !== undefined);
    return {
      writers: writers.map((writer) => ruleHash(writer)).sort(),
      inputs: inputs.map(hashed),
      candidates: isChosen ? profile.candidates : undefined,
      values: valuesRead(writers, values),
    };
  };
  return hashed;
}

/** The values that rules read, by name; undefined without. Relations are looked at only where values are given. */
function valuesRead(rules: readonly Rule[], values: Parameters): Parameters | undefined {
  if (Object.keys(values).length === 0) return undefined;
  const names = rules.flatMap(({ relation }) => parametersRead(relation).map(({ name }) => name));
  const read = Object.entries(values).filter(([name]) => names.includes(name));
  return read.length === 0 ? undefined : Object.fromEntries(read);
}
