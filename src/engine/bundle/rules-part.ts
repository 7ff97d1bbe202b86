import { relationHash } from '../../relation/relation-hash.ts';
import { rulesInputs } from '../../rules/rule.ts';
import type { BundleSource } from './bundle-source.ts';
import { compiledSql } from './compiled-sql.ts';

/** The rules in the order they run, as data: what they read and write, the hash of the relation and its statement. */
export async function rulesPart({ rules }: BundleSource): Promise<unknown> {
  return rules.map((rule) => ({
    id: rule.id,
    stage: rule.stage,
    family: rule.family,
    title: rule.title,
    why: rule.why,
    logic: rule.logic,
    keep: rule.keep,
    inputs: rulesInputs(rule),
    output: rule.output.name,
    // The patterns are in the grammars, whose hashes are in repro.json.
    relation: rule.stage === 'match' ? null : relationHash(rule.relation),
    sql: compiledSql(rule),
  }));
}
