import { engineErrorCodes } from '../../protocol/engine-api.ts';
import type { RuleExample } from '../../protocol/rule-view.ts';
import { t } from '../../protocol/translate.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { EngineError } from '../engine.ts';

const find = (id: string): Rule | undefined => rules.find((each) => each.id === id);

/** The examples of a rule; none for one that does not come with the program. */
export const examplesOf = (id: string): readonly RuleExample[] =>
  (find(id)?.examples ?? []).map(({ title, files, edges, rows = null }) => ({ title, files, edges, rows }));

export function shippedRule(id: string): Rule {
  const rule = find(id);
  if (rule) return rule;
  throw new EngineError(
    engineErrorCodes.notFound,
    t('The rule {0} has no examples: it does not come with the program.', id),
  );
}
