import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionReader } from '../../../src/engine/session-reader.ts';
import { dependenceSlice } from '../../../src/graph/flow/dependence-slice.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';

/** A line of a program, with the lines inside it. */
interface Line {
  readonly text: string;
  readonly body: readonly Line[];
}

const name = fc.constantFrom('a', 'b', 'c', 'd');
const value = fc.oneof(
  name,
  fc.constant('1'),
  fc.tuple(name, name).map(([left, right]) => `${left} + ${right}`),
  fc.tuple(name, name).map(([left, right]) => `(${left} and ${right} + 1)`),
);
const plain = fc
  .oneof(
    fc.tuple(name, value).map(([to, from]) => `${to} = ${from}`),
    fc.tuple(name, value).map(([to, from]) => `${to} += ${from}`),
    fc.tuple(name, name).map(([left, right]) => `${left}, ${right} = ${right}, ${left}`),
    fc.constantFrom('if decide(0): break', 'if decide(0): continue'),
  )
  .map((text): Line => ({ text, body: [] }));

const { lines } = fc.letrec<{ lines: readonly Line[]; line: Line }>((tie) => ({
  lines: fc.array(tie('line'), { minLength: 1, maxLength: 4 }),
  line: fc.oneof(
    { maxDepth: 3 },
    plain,
    fc.record({ text: value.map((test) => `if decide(${test}):`), body: tie('lines') }),
    fc.record({ text: value.map((test) => `while decide(${test}):`), body: tie('lines') }),
    fc.record({ text: name.map((each) => `for ${each} in items():`), body: tie('lines') }),
  ),
}));

const criterion = 'print(a)';

/** The numbered lines of a program; decisions depend on the line and on how often it ran. */
function written(body: readonly Line[]): string[] {
  const out = ['a = b = c = d = 1'];
  const add = (line: Line, depth: number, isLoop: boolean) => {
    const isJump = /: (break|continue)$/.test(line.text);
    const text = isJump && !isLoop ? 'pass' : line.text;
    out.push(
      '    '.repeat(depth) +
        text.replace('decide(', `decide(${out.length + 1}, `).replace('items(', `items(${out.length + 1}`),
    );
    for (const inner of line.body) add(inner, depth + 1, isLoop || !text.startsWith('if'));
  };
  for (const line of body) add(line, 0, false);
  return [...out, criterion];
}

const prelude = `
import sys
from collections import Counter
count = Counter()
def decide(line, *_):
    count[line] += 1
    if sum(count.values()) > 2000: sys.exit()
    return hash((line, count[line], SEED)) % 3 > 0
def items(line):
    count[line] += 1
    return range(hash((line, count[line], SEED)) % 3)
`;

/** What a program prints; nothing when it does not end soon. */
function outputs(programs: readonly string[], seed: number): readonly string[] {
  const run = spawnSync('python3', ['-c', runner], {
    input: JSON.stringify({ programs, prelude: `SEED = ${seed}${prelude}` }),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const runner = `
import contextlib, io, json, sys
given = json.load(sys.stdin)
found = []
for text in given["programs"]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(given["prelude"] + text, {})
        except SystemExit:
            pass
    found.append(out.getvalue())
json.dump(found, sys.stdout)
`;

/** Lines that do not belong to the slice are left out; what stays of a statement with a body has one. */
function kept(text: readonly string[], slice: ReadonlySet<number>): string {
  const out: string[] = [];
  for (const [at, line] of text.entries()) {
    if (!slice.has(at + 1)) continue;
    out.push(line);
    if (line.endsWith(':')) out.push(`${line.slice(0, line.search(/\S/))}    pass`);
  }
  return out.join('\n');
}

const hasPython = spawnSync('python3', ['-c', '']).status === 0;

describe('Slices by dependence', () => {
  it('know what a condition decides, also where a jump leaves what stands around it', async () => {
    const text = 'def f(a):\n    if a:\n        return 1\n    b = 2\n    return b\nc = 3\n';
    const graph = await BuiltGraph.ofFiles({ 'a.py': text });
    const reader = sessionReader(graph.session);
    const lines = async (line: number, direction: 'backward' | 'forward') => {
      const [first] = await graph.rows(`select max(node) as node from syntax_node where line = ${line}`);
      const places = [...(await dependenceSlice(reader, 0, Number(first?.node), direction))];
      const rows = await graph.rows(
        `select distinct line from syntax_node where node in (${places.join(', ')}) order by 1`,
      );
      return rows.map((row) => Number(row.line));
    };
    expect(await lines(2, 'forward')).toEqual([2, 3, 4, 5]);
    // The jump before it may pass it by, the one after it cannot.
    expect(await lines(4, 'backward')).toEqual([1, 2, 3, 4]);
    expect(await lines(5, 'backward')).toEqual([1, 2, 3, 4, 5]);
    expect(await lines(6, 'backward')).toEqual([6]);
    graph.close();
  });

  it.runIf(hasPython)('of a program print what the program prints', async () => {
    const programs = fc.sample(lines, { numRuns: 60, seed: 7 }).map(written);
    const files = Object.fromEntries(
      programs.map((text, at) => [`p${String(at).padStart(3, '0')}.py`, text.join('\n')]),
    );
    const graph = await BuiltGraph.ofFiles(files);
    const reader = sessionReader(graph.session);
    const slices: string[] = [];
    let left = 0;
    for (const [file, text] of programs.entries()) {
      const [{ node }] = (await graph.rows(
        `select node from syntax_node where file = ${file} and line = ${text.length} order by node limit 1`,
      )) as [{ node: number }];
      const places = [...(await dependenceSlice(reader, file, Number(node), 'backward'))];
      const rows = await graph.rows(
        `select distinct line from syntax_node where file = ${file} and node in (${places.join(', ')})`,
      );
      const slice = new Set(rows.map(({ line }) => Number(line)));
      left += text.length - slice.size;
      slices.push(kept(text, slice));
    }
    graph.close();
    for (const seed of [1, 2, 3]) {
      const [whole, sliced] = [
        outputs(
          programs.map((text) => text.join('\n')),
          seed,
        ),
        outputs(slices, seed),
      ];
      for (const [at, printed] of whole.entries())
        if (printed !== '')
          expect(`${slices[at]}\n${sliced[at]}`, programs[at]?.join('\n')).toBe(`${slices[at]}\n${printed}`);
      expect(whole.filter((printed) => printed !== '').length).toBeGreaterThan(30);
    }
    // Slices that keep everything would prove nothing.
    expect(left).toBeGreaterThan(60);
  });
});
