import type { ViewNode } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import type { NodeRow } from './node-row.ts';
import { viewNode } from './view-node.ts';

/** A node that stands for so many symbols of a folder, file, class or package; see `FoldScope`. */
export function foldNode(id: string, scope: string, count: number, container: NodeRow | null): ViewNode {
  const { kind, name, path } = describe(scope, container);
  const whole = path ?? name;
  return {
    id,
    kind,
    label: `${name} · ${count}`,
    localName: `${name} · ${count}`,
    qualifiedName: container && scope.includes('#') ? container.qualifiedName : whole,
    place:
      container && scope.includes('#')
        ? viewNode(container).place
        : path && !path.endsWith('/')
          ? { path, line: 1, column: 1, endLine: 1, endColumn: 1 }
          : null,
    parent: null,
    hidden: count,
    role: 'fold',
    count,
  };
}

function describe(
  scope: string,
  container: NodeRow | null,
): { readonly kind: string; readonly name: string; readonly path: string | null } {
  if (scope === '?') return { kind: 'UNRESOLVED', name: 'unresolved', path: null };
  if (scope === '@') return { kind: 'EXTERNAL_MODULE', name: t('outside'), path: null };
  if (scope.startsWith('@')) return { kind: 'EXTERNAL_MODULE', name: scope.slice(1), path: null };
  const [path = ''] = scope.split('#');
  const last = path.split('/').filter(Boolean).at(-1) ?? '/';
  if (scope.includes('#') && container)
    return { kind: container.kind, name: container.localName || container.name || last, path };
  return path.endsWith('/') || path === ''
    ? { kind: 'FOLDER', name: `${last}/`, path }
    : { kind: 'MODULE', name: path.split('/').slice(-2).join('/'), path };
}
