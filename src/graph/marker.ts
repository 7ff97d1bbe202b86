import { edgeKinds } from '../model/edge-kinds.ts';
import type { ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { numberText, t } from '../protocol/translate.ts';
import { markerNode } from './marker-node.ts';
import type { Direction } from './neighbour-group.ts';

/** What stands for the neighbours of one kind and direction that are not drawn. */
export interface Marker {
  readonly node: string;
  readonly kind: string;
  readonly direction: Direction;
  /** How many neighbours come before those behind it. */
  readonly shown: number;
  /** Folder, file or class whose neighbours it counts; absent for all. */
  readonly scope?: string;
}

export function parseMarker(id: string): Marker | null {
  const parts = /^more:(\d+):([A-Z_]+):(in|out)(?::(\d+)(?::(.+))?)?$/s.exec(id);
  if (!parts) return null;
  const [, node = '', kind = '', direction, shown, scope] = parts;
  const marker = {
    node,
    kind,
    direction: direction === 'in' ? ('in' as const) : ('out' as const),
    shown: Number(shown ?? 0),
  };
  return scope === undefined ? marker : { ...marker, scope };
}

/** The marker as a node, and its edge to the node it belongs to. */
export function drawMarker(
  { node, kind, direction, shown, scope }: Marker,
  hidden: number,
): { readonly node: ViewNode; readonly edge: ViewEdge } {
  const id = `more:${node}:${kind}:${direction}:${shown}${scope === undefined ? '' : `:${scope}`}`;
  const title = kind in edgeKinds ? edgeKinds[kind as keyof typeof edgeKinds][direction] : kind;
  return {
    node: markerNode(id, t('{0} more', numberText(hidden)), hidden, {
      localName: t('{0} more: {1}', numberText(hidden), t(title)),
    }),
    edge: {
      id: `edge:${id}`,
      kind,
      source: direction === 'in' ? id : node,
      target: direction === 'in' ? node : id,
      certainty: 'exact',
      rule: '',
      count: hidden,
    },
  };
}
