/** Edges that only a picture has: a definition in another (`child`), a member that gives a field its first value (`first`). */
export type MemberEdgeKind = 'child' | 'first';

export interface MemberEdgeId {
  readonly kind: MemberEdgeKind;
  readonly source: string;
  readonly target: string;
}

export const memberEdgeId = ({ kind, source, target }: MemberEdgeId): string => `${kind}:${source}>${target}`;

export function parseMemberEdgeId(id: string): MemberEdgeId | null {
  const parts = /^(child|first):(\d+)>(\d+)$/.exec(id);
  return parts ? { kind: parts[1] as MemberEdgeKind, source: parts[2] ?? '', target: parts[3] ?? '' } : null;
}
