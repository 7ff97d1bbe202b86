import type { Direction } from './neighbour-group.ts';

/**
 * What a fold holds: `folder/`, `folder/file`, `folder/file#12` (what lies in node 12 of the file), `@package` outside the
 * workspace, or `?` (what is not resolved).
 */
export type FoldScope = string;

/** A fold of neighbours of one node by edges of one kind and direction. */
export interface NeighbourFold {
  readonly node: string;
  readonly kind: string;
  readonly direction: Direction;
  readonly scope: FoldScope;
}

export const foldId = ({ node, kind, direction, scope }: NeighbourFold): string =>
  `fold:${node}:${kind}:${direction}:${scope}`;

export function parseFold(id: string): NeighbourFold | null {
  const parts = /^fold:(\d+):([A-Z_]+):(in|out):(.+)$/s.exec(id);
  if (!parts) return null;
  const [, node = '', kind = '', direction, scope = ''] = parts;
  return { node, kind, direction: direction === 'in' ? 'in' : 'out', scope };
}

/** The groups of a place, outermost first: its folders, its file, and the definition around it. */
export function groupsOf(path: string, container: number): readonly FoldScope[] {
  const parts = path.split('/');
  const folders = parts.slice(0, -1).map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
  return [...folders, path, ...(container > 0 ? [`${path}#${container}`] : [])];
}

/** The parameters that keep neighbours to a scope. */
export function scopeParameters(scope: FoldScope): {
  readonly within: string;
  readonly around: number;
  readonly outside: string;
} {
  if (scope.startsWith('@')) return { within: '', around: -2, outside: scope.slice(1) };
  if (scope === '?') return { within: '?', around: -2, outside: '' };
  const mark = scope.lastIndexOf('#');
  return mark < 0
    ? { within: scope, around: -2, outside: '' }
    : { within: scope.slice(0, mark), around: Number(scope.slice(mark + 1)), outside: '' };
}
