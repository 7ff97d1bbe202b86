import type { GraphView, ViewNode } from '../../src/protocol/graph-view.ts';
import { kindTitle } from '../../src/protocol/kind-title.ts';
import { t } from '../../src/protocol/translate.ts';

/** A node as a screen reader says it. */
export function describeNode(node: ViewNode, { edges }: GraphView): string {
  if (node.role === 'marker') return t('{0}, press Enter to show them', node.label);
  const incoming = edges.filter(({ target }) => target === node.id).length;
  const outgoing = edges.filter(({ source }) => source === node.id).length;
  const parts = [
    `${node.localName || node.label}, ${kindTitle(node.kind)}`,
    node.end === 'source' ? t('source of the value') : node.end === 'sink' ? t('where it may do harm') : '',
    node.role === 'unresolved' ? t('unresolved') : node.role === 'external' ? t('outside the workspace') : '',
    t('{0} in, {1} out', incoming, outgoing),
    node.isPinned ? t('pinned') : '',
    node.hidden > 0 ? t('{0} more not shown', node.hidden) : '',
    node.place ? t('{0} line {1}', node.place.path, node.place.line) : '',
  ];
  return parts.filter(Boolean).join(', ');
}
