import type { RuleRow } from '../../../src/protocol/rule-view.ts';

/** Rules that have every word of a text somewhere in their row. */
export function filterRules(rules: readonly RuleRow[], text: string): readonly RuleRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const row = [
      rule.id,
      rule.title,
      rule.stage,
      rule.family,
      rule.output,
      ...rule.inputs,
      rule.status.replace('_', ' '),
      rule.lane,
      rule.message,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => row.includes(word));
  });
}
