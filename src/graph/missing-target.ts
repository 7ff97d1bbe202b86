import type { ViewNode } from '../protocol/graph-view.ts';

/** What a picture shows where an edge has no target: the name as written, and why nothing is known about it. */
export const missingTarget = (source: string, detail: string | null, reason: string | null): ViewNode => ({
  id: `unresolved:${source}:${reason ?? ''}:${detail ?? ''}`,
  kind: 'UNRESOLVED',
  label: detail || '?',
  localName: detail ?? '',
  qualifiedName: detail ?? '',
  place: null,
  parent: null,
  hidden: 0,
  role: 'unresolved',
});
