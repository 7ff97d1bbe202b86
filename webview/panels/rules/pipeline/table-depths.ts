import type { RuleRow } from '../../../../src/protocol/rule-view.ts';

const stages: readonly RuleRow['stage'][] = ['match', 'normalize', 'relate', 'graph', 'diagnose'];

/**
 * The layer of every table: one more than the last of those it is computed from, and after all tables of the stages
 * before its own. Tables that no rule writes come first. A cycle, which no complete build has, ends where it is met again.
 */
export function tableDepths(rules: readonly RuleRow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const table of rules.flatMap(({ inputs }) => inputs)) depths.set(table, 0);
  for (const { output } of rules) depths.delete(output);
  let last = 0;
  for (const stage of stages) {
    const own = rules.filter((rule) => rule.stage === stage);
    const first = last + 1;
    const open = new Set<string>();
    const depthOf = (table: string): number => {
      const known = depths.get(table);
      if (known !== undefined || open.has(table)) return known ?? first;
      open.add(table);
      const inputs = own.filter(({ output }) => output === table).flatMap((rule) => rule.inputs);
      const depth = Math.max(first, ...inputs.filter((input) => input !== table).map((input) => depthOf(input) + 1));
      depths.set(table, depth);
      return depth;
    };
    for (const { output } of own) last = Math.max(last, depthOf(output));
  }
  return depths;
}
