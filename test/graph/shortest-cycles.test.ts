import fc from 'fast-check';
import { expect, it } from 'vitest';
import { connectedComponents } from '../../src/graph/connected-components.ts';
import { shortestCycles } from '../../src/graph/shortest-cycles.ts';

const graph = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 })
  .map((pairs) => {
    const targets = new Map<string, string[]>();
    for (const [from, to] of pairs) targets.set(`n${from}`, [...(targets.get(`n${from}`) ?? []), `n${to}`]);
    return targets;
  });

function reaches(targets: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(targets.get(from) ?? [])];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === to) return true;
    if (!seen.has(node)) queue.push(...(targets.get(node) ?? []));
    seen.add(node);
  }
  return false;
}

it('two nodes share a component exactly when each reaches the other', () => {
  fc.assert(
    fc.property(graph, (targets) => {
      const components = connectedComponents(targets);
      const nodes = components.flat();
      expect(new Set(nodes).size).toBe(nodes.length);
      for (const left of nodes)
        for (const right of nodes) {
          const together = components.some((nodes) => nodes.includes(left) && nodes.includes(right));
          const mutual = left === right || (reaches(targets, left, right) && reaches(targets, right, left));
          expect(together).toBe(mutual);
        }
    }),
  );
});

it('a cycle goes along edges, back to its start, and there is one per component', () => {
  fc.assert(
    fc.property(graph, (targets) => {
      const cycles = shortestCycles(targets);
      expect(cycles.length).toBe(connectedComponents(targets).filter((nodes) => nodes.length > 1).length);
      for (const { cycle, component } of cycles) {
        expect(new Set(cycle).size).toBe(cycle.length);
        expect(cycle.every((node) => component.includes(node))).toBe(true);
        cycle.forEach((node, at) => {
          expect(targets.get(node)).toContain(cycle[(at + 1) % cycle.length]);
        });
      }
    }),
  );
});

it('a chain of a hundred thousand does not exhaust the stack', () => {
  const targets = new Map(Array.from({ length: 100_000 }, (_, at) => [`n${at}`, [`n${(at + 1) % 100_000}`]]));
  expect(connectedComponents(targets)).toHaveLength(1);
});
