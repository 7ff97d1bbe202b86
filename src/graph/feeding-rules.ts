/** The rules whose rows end up in a table: those that write it, and in turn those that write what these read; sorted. */
export function feedingRules(
  rules: readonly { readonly id: string; readonly inputs: readonly string[]; readonly output: string }[],
  table: string,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (output: string): void => {
    if (seen.has(output)) return;
    seen.add(output);
    for (const rule of rules) {
      if (rule.output !== output) continue;
      found.add(rule.id);
      rule.inputs.forEach(visit);
    }
  };
  visit(table);
  return [...found].sort();
}
