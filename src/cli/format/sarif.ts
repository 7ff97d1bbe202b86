import type { FlowStep } from '../../protocol/flow-view.ts';
import type { TaintAnswer, TaintFinding } from '../../protocol/taint-view.ts';

/** Findings as a log of SARIF 2.1.0; the way of each value is a code flow. */
export function sarif({ findings }: TaintAnswer): object {
  const categories = [...new Set(findings.map(({ category }) => category))].sort();
  const rules = categories.map((id) => ({ id, shortDescription: { text: `A value from outside reaches: ${id}.` } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Code Anatomy', rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, categories.indexOf(finding.category))),
      },
    ],
  };
}

function resultOf({ category, source, sink, certainty, path }: TaintFinding, ruleIndex: number): object {
  const last = path.at(-1);
  return {
    ruleId: category,
    ruleIndex,
    level: certainty === 'exact' ? 'error' : 'warning',
    message: { text: `${source} reaches ${sink}.` },
    locations: last ? [locationOf(last)] : [],
    codeFlows: [{ threadFlows: [{ locations: path.map((step) => ({ location: locationOf(step) })) }] }],
    properties: { certainty },
  };
}

const locationOf = ({ kind, place, text }: FlowStep): object => ({
  physicalLocation: {
    artifactLocation: { uri: place.path.split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      snippet: { text },
    },
  },
  message: { text: kind ?? 'source' },
});
