/** An edge of a picture of control flow: the code unit by its id, the blocks by number, and how control goes. */
export interface FlowArcId {
  readonly unit: string;
  readonly source: number;
  readonly target: number;
  readonly kind: string;
}

export const flowArcId = ({ unit, source, target, kind }: FlowArcId): string =>
  `flow:${unit}:${source}>${target}:${kind}`;

export function parseFlowArcId(id: string): FlowArcId | null {
  const parts = /^flow:(\d+):(\d+)>(\d+):([a-z_]+)$/.exec(id);
  if (!parts) return null;
  const [, unit = '', source, target, kind = ''] = parts;
  return { unit, source: Number(source), target: Number(target), kind };
}
