import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { drops } from './baseline.ts';
import { runSuite } from './run-suite.ts';
import { type Score, score } from './score.ts';
import { type Fact, readSuite } from './suite.ts';
import { suitesFolder } from './suites-folder.ts';

const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8'));
const folder = suitesFolder();
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('Scores', () => {
  const call = (caller: number | null, callee: number, certainty = 'exact'): Answer => ({
    kind: 'call',
    case: 'a',
    caller: { file: 'a.py', line: caller },
    caller_alt: [],
    callee: { file: 'a.py', line: callee },
    site: { file: 'a.py', line: 9, col: 1 },
    certainty,
    rule: 'r',
  });
  const callFact = (caller: number | null, callee: number): Fact => ({
    kind: 'call',
    case: 'a',
    caller_qualified_name: `f${caller}`,
    callee_qualified_name: `f${callee}`,
    caller_loc: { file: 'a.py', line: caller },
    callee_loc: { file: 'a.py', line: callee },
  });
  const closed: Fact = { kind: 'case', case: 'a', lang: 'x', closed_world: true };
  const scoreOf = (facts: readonly Fact[], answers: readonly Answer[]) =>
    score({ name: 's', files: [], facts }, answers)[0] as Score;

  it('count a missing and a wrong call', () => {
    const { recall, precision, exact, findings } = scoreOf(
      [closed, callFact(1, 2), callFact(null, 3)],
      [call(1, 2), call(1, 4, 'one_of'), call(1, 2)],
    );
    expect({ recall, precision, exact }).toEqual({
      recall: { right: 1, of: 2 },
      precision: { right: 1, of: 2 },
      exact: { right: 1, of: 1 },
    });
    expect(findings.map(({ problem, certainty }) => [problem, certainty])).toEqual([
      ['missing', null],
      ['wrong', 'one_of'],
    ]);
  });

  it('accept a definition on any line of the key, and no answer where nothing is meant', () => {
    const at = { case: 'a', file: 'a.py', kind: 'def' as const };
    const said = (line: number, target: number): Answer => ({
      ...at,
      line,
      col: 1,
      defs: [{ file: 'a.py', line: target }],
      certainty: 'exact',
      rule: 'r',
    });
    const expected_defs = [
      { file: 'a.py', line: 1 },
      { file: 'a.py', line: 2, role: 'step' },
    ];
    const { recall, precision } = scoreOf(
      [
        { ...at, line: 5, col: 1, name: 'x', expected_defs },
        { ...at, line: 6, col: 1, name: 'y', expected_defs: [] },
      ],
      [said(5, 1), said(5, 2), said(6, 1)],
    );
    expect({ recall, precision }).toEqual({ recall: { right: 1, of: 1 }, precision: { right: 2, of: 3 } });
  });

  it('below the baseline are told', () => {
    const suite = { name: 's', files: [], facts: [closed, callFact(1, 2)] };
    const runs = [{ suite, answers: [], scores: score(suite, []), open: { of: 0, reasons: {} } }];
    expect(drops(runs, { s: { call: { recall: 1 } } })).toEqual(['s: the recall of call dropped from 1 to 0.']);
    expect(drops(runs, { s: { call: { recall: 0 } } })).toEqual([]);
  });
});

describe.skipIf(!existsSync(folder))(`The graph, by the answer keys in ${folder} (skipped without that folder)`, () => {
  it.each(Object.keys(baseline))('is as right about %s as before', async (name) => {
    const run = await runSuite(readSuite(folder, name));
    expect(drops([run], baseline)).toEqual([]);
    if (hasPython) expect(run.scores.map(figuresOf)).toEqual(scriptFigures(name, run.answers));
  });
});

interface Figures {
  readonly kind: string;
  readonly facts: number;
  readonly hit: number;
  readonly right?: number;
  readonly answers?: number;
}

const figuresOf = ({ kind, recall, precision }: Score): Figures => ({
  kind,
  facts: recall.of,
  hit: recall.right,
  ...(precision && { right: precision.right, answers: precision.of }),
});

/** What the script that comes with the suites says about the same answers. */
function scriptFigures(name: string, answers: readonly Answer[]): readonly Figures[] {
  const out = mkdtempSync(join(tmpdir(), 'code-anatomy-score-'));
  try {
    writeFileSync(join(out, 'answers.jsonl'), answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
    const facts = join(folder, `${name}.facts.jsonl`);
    const errata = join(folder, 'errata.json');
    const options = ['--errata', errata, '--json', join(out, 'scores.json')];
    const script = join(folder, 'score.py');
    const { status, stderr } = spawnSync('python3', [script, facts, join(out, 'answers.jsonl'), ...options]);
    if (status !== 0) throw new Error(String(stderr));
    const scores: Record<string, ScriptScore> = JSON.parse(readFileSync(join(out, 'scores.json'), 'utf8'));
    return Object.entries(scores)
      .filter(([, { facts: count }]) => count !== undefined)
      .map(([kind, figures]) => ({ kind: kindOf(kind), ...countsOf(figures) }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

interface ScriptScore {
  readonly facts?: number;
  readonly hit?: number;
  readonly right?: number;
  readonly answers?: number;
  /** Values that must not arrive, and those of them that were said to. */
  readonly negatives?: number;
  readonly negatives_answered?: number;
}

/** The script names control flow by the form of its facts. */
const kindOf = (kind: string): string => (kind.startsWith('cfg_') ? 'cfg' : kind);

/** Of flows, the script does not count the answers, but those that are wrong. */
function countsOf({ facts = 0, hit = 0, right = 0, answers, negatives, negatives_answered = 0 }: ScriptScore) {
  if (answers === undefined && negatives !== undefined)
    return { facts, hit, right: hit, answers: hit + negatives_answered };
  return { facts, hit, ...(answers !== undefined && { right, answers }) };
}
