interface Visit {
  readonly node: string;
  next: number;
}

/**
 * Strongly connected components of a directed graph, without recursion, so that long chains do not exhaust the stack
 * (Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
export function connectedComponents(targets: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const components: string[][] = [];
  const enter = (node: string): Visit => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  };
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  const leave = (node: string) => {
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack.delete(member);
    components.push(component);
  };
  for (const root of targets.keys()) {
    if (index.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = targets.get(visit.node)?.[visit.next++];
      if (next === undefined) {
        visits.pop();
        leave(visit.node);
        const outer = visits.at(-1);
        if (outer) lower(outer.node, low.get(visit.node) ?? 0);
      } else if (!index.has(next)) visits.push(enter(next));
      else if (onStack.has(next)) lower(visit.node, index.get(next) ?? 0);
    }
  }
  return components;
}
