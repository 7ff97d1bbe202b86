import { array, assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineArcs } from '../accuracy/line-arcs.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { type Block, blocks, type Text, type Writing, written } from './dead-code.ts';

const python: Writing = {
  head: ['def f(a, b, c):'],
  tail: [],
  nothing: 'pass',
  set: (name, from) => `${name} = ${from} + 1`,
  open: (kind, test) =>
    ({ if: `if ${test}:`, while: `while ${test}:`, catch: 'except E:' })[kind as 'if'] ?? `${kind}:`,
  close: null,
  jumps: { return: 'return a', throw: 'raise b', loop: 'continue' },
};

const script: Writing = {
  head: ['function f(a, b, c) {'],
  tail: ['}'],
  nothing: ';',
  set: (name, from) => `${name} = ${from} + 1;`,
  open: (kind, test) =>
    ({ if: `if (${test}) {`, while: `while (${test}) {`, catch: 'catch (e) {' })[kind as 'if'] ?? `${kind} {`,
  close: '}',
  jumps: { return: 'return a;', throw: 'throw b;', loop: 'continue;' },
};

const pairs = `select f.path, d.line as "from", u.line as "to" from reaching_definition r
  join file f on f.file = r.file join syntax_node d on d.file = r.file and d.node = r.definition
  join syntax_node u on u.file = r.file and u.node = r.use`;
const stepLines = `select f.path, n.line, b.reachable from flow_step s join file f using (file)
  join flow_block b on b.file = s.file and b.block = s.block join syntax_node n on n.file = s.file and n.node = s.node`;

/** For each file: arcs between lines, and lines of definitions with those of their uses. */
async function factsOf(files: Readonly<Record<string, string>>) {
  const graph = await BuiltGraph.ofFiles(files);
  const facts = new Map(
    Object.keys(files).map((path) => [path, { arcs: new Set<string>(), pairs: new Set<string>() }]),
  );
  try {
    for (const { path, arcs } of await lineArcs(graph, { without: [] }))
      for (const [from, to] of arcs) facts.get(path)?.arcs.add(`${from} ${to}`);
    for (const { path, from, to } of await graph.rows(pairs)) facts.get(String(path))?.pairs.add(`${from} ${to}`);
    return { facts, lines: await graph.rows(stepLines) };
  } finally {
    graph.close();
  }
}

const alive = (all: ReadonlySet<string>, dead: ReadonlySet<number>) =>
  [...all].filter((each) => !each.split(' ').some((line) => dead.has(Number(line)))).sort();

describe('Removing unreachable code changes nothing', () => {
  it.each([
    ['py', python],
    ['js', script],
  ] as const)('%s', async (ending, writing) => {
    const check = async (drawn: readonly Block[]) => {
      const texts = drawn.map((block): Text => written(block, writing));
      const files = texts.flatMap(({ lines, dead }, at) => {
        const rest = lines.map((line, index) => (dead.has(index + 1) ? '' : line));
        return [
          [`whole_${at}.${ending}`, lines.join('\n')],
          [`rest_${at}.${ending}`, rest.join('\n')],
        ] as const;
      });
      const { facts, lines } = await factsOf(Object.fromEntries(files));
      for (const [at, { dead }] of texts.entries()) {
        const [whole, rest] = [facts.get(`whole_${at}.${ending}`), facts.get(`rest_${at}.${ending}`)];
        expect(alive(whole?.arcs ?? new Set(), dead)).toEqual([...(rest?.arcs ?? [])].sort());
        expect(alive(whole?.pairs ?? new Set(), dead)).toEqual([...(rest?.pairs ?? [])].sort());
        // Nothing goes from dead code to what runs, and no dead value is read there.
        const leaving = [...(whole?.pairs ?? [])].filter((pair) => {
          const [from, to] = pair.split(' ').map(Number);
          return dead.has(from ?? 0) && !dead.has(to ?? 0);
        });
        expect(leaving).toEqual([]);
        const reached = lines.filter(
          ({ path, line, reachable }) => path === `whole_${at}.${ending}` && reachable && dead.has(Number(line)),
        );
        expect(reached).toEqual([]);
      }
    };
    await assert(asyncProperty(array(blocks, { minLength: 20, maxLength: 20 }), check), {
      numRuns: 1,
      endOnFailure: true,
    });
  });
});
