/** Control goes from one block of a unit to another. */
export interface Arc {
  readonly source: number;
  readonly target: number;
  readonly kind: string;
}

/**
 * Flow without blocks in which nothing happens, where they only lead on: the edges into such a block lead to what comes after.
 * One stays when an edge into it and the edge out of it say different things.
 */
export function withoutEmptyBlocks(
  arcs: readonly Arc[],
  empty: ReadonlySet<number>,
): { readonly arcs: readonly Arc[]; readonly gone: ReadonlySet<number> } {
  let left = arcs;
  const gone = new Set<number>();
  for (const block of empty) {
    const out = left.filter(({ source }) => source === block);
    const into = left.filter(({ target }) => target === block);
    const [only] = out;
    if (out.length !== 1 || !only || only.target === block || into.length === 0) continue;
    if (only.kind !== 'next' && into.some(({ kind }) => kind !== 'next' && kind !== only.kind)) continue;
    gone.add(block);
    const led = into.map(({ source, kind }) => ({
      source,
      target: only.target,
      kind: kind === 'next' ? only.kind : kind,
    }));
    left = [...left.filter(({ source, target }) => source !== block && target !== block), ...led];
  }
  const seen = new Map(left.map((arc) => [`${arc.source}>${arc.target}:${arc.kind}`, arc]));
  return { arcs: [...seen.values()], gone };
}
