import { createHash } from 'node:crypto';
import type { FlowStep } from '../../protocol/flow-view.ts';
import type { SourcePlace } from '../../protocol/graph-view.ts';
import type { TaintAnswer, TaintCategory, TaintFinding } from '../../protocol/taint-view.ts';

/** Findings as a log of SARIF 2.1.0: the way of each value is a code flow, and broken models are notifications. */
export function sarif({ findings, categories, problems, version }: TaintAnswer): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Code Anatomy', version, rules: categories.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolConfigurationNotifications: problems.map(({ file, message }) => ({
              level: 'error',
              message: { text: `The model ${file} is not used. ${message}` },
            })),
          },
        ],
        results: findings.map((finding) => resultOf(finding, categories)),
      },
    ],
  };
}

const ruleOf = ({ id, title, help, cwe }: TaintCategory): object => ({
  id,
  shortDescription: { text: title },
  help: { text: help },
  properties: {
    tags: ['security', ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`)],
  },
});

function resultOf(finding: TaintFinding, categories: readonly TaintCategory[]): object {
  const { category, source, sink, certainty, path } = finding;
  const [first, last] = [path[0], path.at(-1)];
  return {
    ruleId: category,
    ruleIndex: categories.findIndex(({ id }) => id === category),
    level: certainty === 'heuristic' ? 'warning' : 'error',
    message: { text: first ? `[${source}](1) reaches ${sink}.` : `${source} reaches ${sink}.` },
    locations: last ? [{ physicalLocation: physicalOf(last.place, last.text) }] : [],
    relatedLocations: first
      ? [{ id: 1, physicalLocation: physicalOf(first.place, first.text), message: { text: source } }]
      : [],
    codeFlows: [{ threadFlows: [{ locations: path.map(flowLocation) }] }],
    partialFingerprints: { 'sourceAndSink/v1': fingerprint(finding) },
    properties: { certainty },
  };
}

const flowLocation = ({ kind, certainty, place, text }: FlowStep): object => ({
  location: { physicalLocation: physicalOf(place, text), message: { text: kind ?? 'source' } },
  kinds: [kind ?? 'source'],
  properties: { certainty: certainty ?? 'exact' },
});

/** A step that spans lines ends with its first line, as its text does. */
const physicalOf = ({ path, line, column, endLine, endColumn }: SourcePlace, text: string): object => ({
  artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
  region: { startLine: line, startColumn: column, endLine, endColumn },
  contextRegion: { startLine: line, snippet: { text } },
});

/** What stays the same when lines are added or removed elsewhere. */
function fingerprint({ category, source, sink, path }: TaintFinding): string {
  const ends = [path[0], path.at(-1)].flatMap((step) => (step ? [step.place.path, step.text.trim()] : []));
  return createHash('sha256')
    .update([category, source, sink, ...ends].join('\0'))
    .digest('hex');
}
