import { ambiguityPolicies, type ConfidencePolicy, confidencePolicies } from '../model/evidence-policies.ts';
import { allTables } from '../model/tables/all-tables.ts';

/** The confidence and ambiguity policies of the rows of a table, as sentences; none for a table without confidence. */
export function policyTexts(name: string): readonly string[] {
  const table = allTables.get(name);
  if (table?.layer !== 'graph' || !('confidence' in table.columns)) return [];
  const confidence = Object.entries(confidencePolicies).map(
    ([policy, of]) => `Confidence, ${policy}: ${confidenceText(of)} ${of.doc}`,
  );
  const { doc } = ambiguityPolicies[table.ambiguity ?? 'preserve'];
  return [...confidence, `Candidates: all stay unless a build asks for the best. ${doc}`];
}

function confidenceText({ base, weights, penalty, shares }: ConfidencePolicy): string {
  const parts = [
    String(base),
    ...Object.entries(weights ?? {}).map(([source, weight]) => `${weight} more from ${source}`),
    ...(penalty === undefined ? [] : [`${penalty} less`]),
    ...(shares === undefined ? [] : [`times ${shares.join(', ')} for 1 to ${shares.length} candidates or more`]),
  ];
  return `${parts.join(', ')}.`;
}
