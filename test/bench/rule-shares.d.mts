interface RuleTime {
  readonly stage: string;
  readonly family: string;
  readonly milliseconds: number;
}
/** The time of the rules of each family in one build, in ms. */
export function ruleShares(rules: readonly RuleTime[]): readonly { readonly title: string; readonly wallMs: number }[];
