type Edge = { readonly from: string; readonly to: string };

/** What a table is computed from and what is computed from it, through any number of tables; without itself. */
export function reach(
  edges: readonly Edge[],
  table: string | null,
): { readonly up: ReadonlySet<string>; readonly down: ReadonlySet<string> } {
  const follow = (next: (at: string) => readonly string[]) => {
    const found = new Set<string>();
    const open = table === null ? [] : [table];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const other of next(at)) {
        if (found.has(other) || other === table) continue;
        found.add(other);
        open.push(other);
      }
    return found;
  };
  return {
    up: follow((at) => edges.filter(({ to }) => to === at).map(({ from }) => from)),
    down: follow((at) => edges.filter(({ from }) => from === at).map(({ to }) => to)),
  };
}
