import { type EdgeKind, edgeKinds } from '../model/edge-kinds.ts';
import { flowEdgeKinds } from '../model/tables/flow.ts';

export type EdgeFamily = 'call' | 'import' | 'inherit' | 'access' | 'flow' | 'structure';

const families: Readonly<Record<(typeof edgeKinds)[EdgeKind]['family'], EdgeFamily>> = {
  call: 'call',
  decorate: 'call',
  import: 'import',
  inherit: 'inherit',
  type: 'inherit',
  resolve: 'access',
  access: 'access',
  throw: 'flow',
  flow: 'flow',
  scope: 'structure',
  contain: 'structure',
  syntax: 'structure',
};

/** Kinds of edges between values, blocks and statements: where data and control go. */
const flow = new Set<string>(['FLOWS_TO', 'DECIDES', ...flowEdgeKinds.map((kind) => kind.toUpperCase())]);

/** Which of the themable colours an edge of a kind has; it decides the arrow too. */
export function edgeFamily(kind: string): EdgeFamily {
  if (kind in edgeKinds) return families[edgeKinds[kind as EdgeKind].family];
  return flow.has(kind) ? 'flow' : 'access';
}
