import type { BuildChanges, RuleChange } from '../../../src/protocol/build-record.ts';
import type { RuleCertainty } from '../../../src/protocol/editor-view.ts';
import type { RuleRow } from '../../../src/protocol/rule-view.ts';

/** A rule of the list with what follows from the others and from the build before. */
export interface RuleFigures {
  readonly rule: RuleRow;
  /** Rows of the tables it reads, as far as rules wrote them; null when none of them is written by a rule. */
  readonly rowsIn: number | null;
  /** Shares of the certainties of its edges, 0 to 1; null when it makes none. */
  readonly certainty: RuleCertainty | null;
  readonly change: RuleChange | null;
}

/** The figures of every rule, in the order of the rules. */
export function ruleFigures(
  rules: readonly RuleRow[],
  certainty: Readonly<Record<string, RuleCertainty>>,
  changes: BuildChanges | null,
): readonly RuleFigures[] {
  const written = new Map<string, number>();
  for (const { output, rowsOut } of rules)
    if (rowsOut !== null) written.set(output, (written.get(output) ?? 0) + rowsOut);
  const changeOf = new Map((changes?.rules ?? []).map((change) => [change.rule, change]));
  return rules.map((rule) => {
    const known = rule.inputs.flatMap((table) => written.get(table) ?? []);
    return {
      rule,
      rowsIn: known.length > 0 ? known.reduce((sum, rows) => sum + rows, 0) : null,
      certainty: sharesOf(certainty[rule.id]),
      change: changeOf.get(rule.id) ?? null,
    };
  });
}

function sharesOf(edges: RuleCertainty | undefined): RuleCertainty | null {
  if (!edges) return null;
  const total = Object.values(edges).reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  return Object.fromEntries(Object.entries(edges).map(([name, each]) => [name, each / total])) as RuleCertainty;
}
