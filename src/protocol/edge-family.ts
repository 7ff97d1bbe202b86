import { type EdgeKind, edgeKinds } from '../model/edge-kinds.ts';

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
  scope: 'structure',
  contain: 'structure',
  syntax: 'structure',
};

/** Which of the themable colours an edge of a kind has; it decides the arrow too. */
export function edgeFamily(kind: string): EdgeFamily {
  return kind in edgeKinds ? families[edgeKinds[kind as EdgeKind].family] : 'access';
}
