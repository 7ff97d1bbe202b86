import { describe, expect, it } from 'vitest';
import { formatTaint } from '../../src/cli/format/format-taint.ts';
import { sarif } from '../../src/cli/format/sarif.ts';
import type { TaintAnswer } from '../../src/protocol/taint-view.ts';
import { isSarif } from './sarif-schema.ts';

const place = (line: number) => ({ path: 'shop/a b.py', line, column: 5, endLine: line, endColumn: 9 });
const answer: TaintAnswer = {
  findings: [
    {
      category: 'sql-injection',
      source: 'web request (flask.request)',
      sink: 'execute',
      certainty: 'heuristic',
      path: [
        { kind: null, certainty: null, place: place(3), text: '    q = request.args["q"]' },
        { kind: 'read', certainty: 'exact', place: place(4), text: '    db.execute(q)' },
      ],
    },
  ],
  harmless: [
    {
      source: 'input of the user (input)',
      place: place(8),
      text: 'x = int(input())',
      stops: [{ place: place(8), text: 'x = int(input())', reason: 'sanitized', name: 'int' }],
    },
  ],
  categories: [
    { id: 'xss', title: 'A page', help: 'Escape it.', cwe: [79] },
    { id: 'sql-injection', title: 'A statement', help: 'Use parameters.', cwe: [89] },
  ],
  problems: [{ file: '/shop/.codeanatomy/flow/own.json', message: 'A model must be an object.' }],
  absent: ['Store.gone'],
  cut: { depth: 0, ways: 2, calls: 0, states: 0, names: 0, places: 0 },
  version: '1.2.3',
};
const nothing: TaintAnswer = {
  ...answer,
  findings: [],
  harmless: [],
  problems: [],
  absent: [],
  cut: { ...answer.cut, ways: 0 },
};

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly Readonly<Record<string, unknown>>[];
  }[];
}

describe('Findings as SARIF', () => {
  it.each([
    ['with findings and a broken model', answer],
    ['without', nothing],
  ])('follow the schema of the format %s', (_, given) => {
    isSarif(JSON.parse(JSON.stringify(sarif(given))));
    expect(isSarif.errors).toBeNull();
  });

  it('are checked by a schema that refuses what is none', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {}, results: [{ message: 'text' }] }] })).toBe(false);
  });

  it('say which program found them, by which rule, and the whole way', () => {
    const [run] = (sarif(answer) as Log).runs;
    expect(run?.tool.driver).toMatchObject({ name: 'Code Anatomy', version: '1.2.3' });
    const [result] = run?.results ?? [];
    expect(run?.tool.driver.rules[Number(result?.ruleIndex)]?.id).toBe(result?.ruleId);
    expect(result).toMatchObject({
      ruleId: 'sql-injection',
      level: 'warning',
      message: { text: '[web request (flask.request)](1) reaches execute.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'shop/a%20b.py' }, region: { startLine: 4 } } }],
      relatedLocations: [{ id: 1, physicalLocation: { region: { startLine: 3 } } }],
      codeFlows: [
        {
          threadFlows: [
            {
              locations: [
                { location: { physicalLocation: { region: { startLine: 3 } } }, kinds: ['source'] },
                { location: { physicalLocation: { region: { startLine: 4 } } }, kinds: ['read'] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('keep their fingerprint when lines are added above, and not when the source changes', () => {
    const [finding] = answer.findings;
    if (!finding) throw new Error('There is a finding.');
    const fingerprint = (change: Partial<typeof finding>) =>
      (sarif({ ...answer, findings: [{ ...finding, ...change }] }) as Log).runs[0]?.results[0]?.partialFingerprints;
    const moved = finding.path.map((step) => ({ ...step, place: { ...step.place, line: step.place.line + 7 } }));
    expect(fingerprint({ path: moved })).toEqual(fingerprint({}));
    expect(fingerprint({ source: 'another' })).not.toEqual(fingerprint({}));
  });
});

describe('Findings as text', () => {
  it('show the way, where harmless values stop, and what could not be used', () => {
    expect(formatTaint(answer)).toBe(`sql-injection: web request (flask.request) reaches execute (heuristic)
  start                 shop/a b.py:3:5  q = request.args["q"]
  read       exact      shop/a b.py:4:5  db.execute(q)
harmless: input of the user (input) gets to no sink
  start                 shop/a b.py:8:5  x = int(input())
  shop/a b.py:8:5  x = int(input())
    the value is made harmless by int
The model /shop/.codeanatomy/flow/own.json is not used. A model must be an object.
No function of the folder is called Store.gone, of which a model speaks.
Parts within parts were not told apart where there were too many (2).
`);
    expect(formatTaint(nothing)).toBe('Nothing was found.\n');
  });
});
