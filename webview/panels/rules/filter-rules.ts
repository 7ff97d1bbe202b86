import { ruleStageTitle } from '../../../src/protocol/rule-stage-title.ts';
import { ruleStatusTitle } from '../../../src/protocol/rule-status-title.ts';
import type { RuleFigures } from './rule-figures.ts';

/** Rules that have every word of a text somewhere in their row, in the words of the window or of the data. */
export function filterRules(rules: readonly RuleFigures[], text: string): readonly RuleFigures[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(({ rule, change }) => {
    const row = [
      ...[rule.id, rule.title, rule.stage, ruleStageTitle(rule.stage), rule.family, rule.output],
      ...rule.inputs,
      ...[rule.status.replace('_', ' '), ruleStatusTitle(rule.status), rule.lane, rule.message],
      change && change.change !== 'unchanged' ? change.change : '',
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => row.includes(word));
  });
}
