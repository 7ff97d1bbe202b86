import { type Rule, rulesInputs } from '../rules/rule.ts';
import { suspects } from './finalize.ts';

/**
 * By rule, of rules in an order in which they could run one by one: the places of those it must wait for. These are the
 * writers of what it reads. Writers of one table can run at the same time, except where rows may have to be moved out of it:
 * for the last one, which holds the table to its contract, and for those that may leave required columns empty.
 */
export function ruleWaits(rules: readonly Rule[]): readonly (readonly number[])[] {
  const last = new Map(rules.map((rule, place) => [rule.output.name, place]));
  const writers = new Map<string, number[]>();
  const movesRows = rules.map(
    (rule, place) => last.get(rule.output.name) === place || suspects(rule.output, rule.relation).length > 0,
  );
  return rules.map((rule, place) => {
    const before = writers.get(rule.output.name) ?? [];
    const waits = new Set(before.filter((other) => movesRows[place] || movesRows[other]));
    for (const table of rulesInputs(rule)) for (const writer of writers.get(table) ?? []) waits.add(writer);
    writers.set(rule.output.name, [...before, place]);
    return [...waits];
  });
}
