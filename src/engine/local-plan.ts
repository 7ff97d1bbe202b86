import type { LocalPlan, LocalRule } from '../columnar/local-rule.ts';
import { unsupportedPart } from '../columnar/unsupported-part.ts';
import { extractionTables, syntaxNode, token } from '../model/tables/extraction.ts';
import { matchTables } from '../model/tables/matches.ts';
import { carriers } from '../relation/carriers.ts';
import { type FileBond, fileColumns, isFileLocal } from '../relation/file-local.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';
import type { RuntimeProfile } from '../session/profile.ts';

const perFile: FileBond = fileColumns('file');

/**
 * The rules, of those given in order, whose rows in a file follow from that file alone: every join is within a file, the
 * tables it reads are at hand while the file is, and all of it can be evaluated over typed columns. Nobody has to say so
 * of a rule.
 */
export function localPlan(ordered: readonly Rule[], stored: RuntimeProfile['matches']): LocalPlan {
  const bonds = givenBonds();
  const tokens = new Map<string, ReadonlySet<string>>([[syntaxNode.name, new Set(['token'])]]);
  const rules = ordered.filter(({ stage }) => stage !== 'match');
  const found = new Map<Rule, LocalRule>();
  for (const rule of rules) {
    if (!isLocal(rule, bonds)) continue;
    const { id, output, relation } = rule;
    const held = carriers(relation, (table) => tokens.get(table) ?? new Set());
    tokens.set(output.name, new Set([...(tokens.get(output.name) ?? []), ...held]));
    found.set(rule, { id, output, relation, tokenColumns: [...held] });
    const writers = rules.filter((other) => other.output.name === output.name);
    if (writers.every((writer) => found.has(writer))) bonds.set(output.name, perFile);
  }
  const written = new Set(rules.filter((rule) => !found.has(rule)).map(({ output }) => output.name));
  // A table that others write as well is filled in the database when a stored graph is brought up to date.
  const outside = new Set(
    rules.filter((rule) => !found.has(rule) || written.has(rule.output.name)).flatMap(rulesInputs),
  );
  const matches = Object.values(matchTables).map(({ name }) => name);
  return { rules: [...found.values()], keptMatches: matches.filter((name) => stored === 'all' || outside.has(name)) };
}

/** Tables at hand in a worker: the syntax nodes and matches of its files, and what the languages say. */
function givenBonds(): Map<string, FileBond> {
  const constant = extractionTables.filter((table) => !('file' in table.columns) && (table as unknown) !== token);
  return new Map<string, FileBond>([
    ...constant.map((table) => [table.name, 'constant'] as const),
    ...[syntaxNode, ...Object.values(matchTables)].map((table) => [table.name, perFile] as const),
  ]);
}

/** Most rules read a table that is not at hand, which is found out at once. */
const isLocal = (rule: Rule, bonds: ReadonlyMap<string, FileBond>): boolean =>
  rule.keep === 'table' &&
  rulesInputs(rule).every((table) => bonds.has(table)) &&
  Object.values(rule.output.columns).every(isNarrow) &&
  unsupportedPart(rule.relation) === null &&
  isFileLocal(rule.relation, (table) => bonds.get(table) ?? null);

const isNarrow = ({ type, choices }: Rule['output']['columns'][string]): boolean =>
  type === 'integer' || type === 'boolean' || (type === 'text' && choices !== undefined);
