/** The parts of an edge id: `KIND:source:target:evidence`, then the name as written when there is no target. */
export interface EdgeAddress {
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly evidence: string;
  readonly detail: string | null;
}

export function parseEdgeId(id: string): EdgeAddress | null {
  const parts = /^([A-Z_]+):(\d+):(\d*):(\d*)(?::(.*))?$/s.exec(id);
  if (!parts) return null;
  const [, kind = '', source = '', target = '', evidence = '', detail] = parts;
  return { kind, source, target, evidence, detail: detail ?? null };
}
