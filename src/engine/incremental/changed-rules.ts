import { insertSql, viewSql } from '../../compile/write-statement.ts';
import type { BuildRecord } from '../../protocol/build-record.ts';
import { schemaHash } from '../../relation/schema-hash.ts';
import { type Rule, ruleHash, ruleHashWith } from '../../rules/rule.ts';

/** How the rules of a build differ from those of the stored graph. */
export interface ChangedRules {
  /** Ids of rules that are new, gone, or others in what they mean. */
  readonly rules: readonly string[];
  /** Tables that they write or wrote. */
  readonly rewritten: ReadonlySet<string>;
  /** Tables with other columns or another contract. */
  readonly reshaped: ReadonlySet<string>;
}

export const noChangedRules: ChangedRules = { rules: [], rewritten: new Set(), reshaped: new Set() };

/**
 * Compares rules with those of the stored graph by their hashes; where only the relation is another, `isSameStatement`
 * decides whether it means something else. Patterns are not among them: they follow from the languages.
 */
export async function changedRules(
  stored: BuildRecord,
  ordered: readonly Rule[],
  isSameStatement: (before: string, now: string) => Promise<boolean>,
): Promise<ChangedRules> {
  const hashes = new Map(stored.hashes.map(({ kind, subject, hash }) => [`${kind} ${subject}`, hash]));
  const before = new Map(stored.rules.map((record) => [record.rule, record]));
  const changed = new Map<string, readonly string[]>();
  for (const rule of ordered.filter(({ stage }) => stage !== 'match')) {
    const { id, output } = rule;
    const hash = hashes.get(`rule ${id}`);
    if (hash === ruleHash(rule)) continue;
    const sql = before.get(id)?.sql ?? null;
    const isOnlyRelation = hash !== undefined && hash === ruleHashWith(rule, hashes.get(`relation ${id}`));
    if (isOnlyRelation && sql !== null && (await isSameStatement(sql, statementOf(rule)))) continue;
    changed.set(id, [output.name, before.get(id)?.output ?? output.name]);
  }
  const now = new Set(ordered.map(({ id }) => id));
  for (const { rule, output } of stored.rules) if (!now.has(rule)) changed.set(rule, [output]);
  const tables = new Map(ordered.map(({ output }) => [output.name, output]));
  const isReshaped = (name: string) => {
    const [hash, table] = [hashes.get(`schema ${name}`), tables.get(name)];
    return hash !== undefined && table !== undefined && hash !== schemaHash(table);
  };
  return {
    rules: [...changed.keys()].sort(),
    rewritten: new Set([...changed.values()].flat()),
    reshaped: new Set([...tables.keys()].filter(isReshaped)),
  };
}

const statementOf = ({ keep, output, relation }: Rule): string =>
  keep === 'view' ? viewSql(output, relation) : insertSql(output, relation);
