import type { GraphView, ViewNode } from '../../src/protocol/graph-view.ts';
import { kindTitle } from '../../src/protocol/kind-title.ts';
import { t } from '../../src/protocol/translate.ts';

/** A node as a screen reader says it. */
export function describeNode(node: ViewNode, { edges }: GraphView): string {
  if (node.role === 'marker') return `${node.label}, press Enter to show them`;
  const incoming = edges.filter(({ target }) => target === node.id).length;
  const outgoing = edges.filter(({ source }) => source === node.id).length;
  const parts = [
    `${node.localName || node.label}, ${kindTitle(node.kind)}`,
    node.role === 'unresolved' ? 'unresolved' : node.role === 'external' ? 'outside the workspace' : '',
    `${incoming} in, ${outgoing} out`,
    node.isPinned ? t('pinned') : '',
    node.hidden > 0 ? `${node.hidden} more not shown` : '',
    node.place ? `${node.place.path} line ${node.place.line}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
