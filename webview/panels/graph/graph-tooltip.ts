import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import type { GraphView, NodeDetails } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { edgeWords } from '../../graph/edge-words.ts';

const mostDoc = 400;

/** Fills and places the tooltip of a node or an edge; hides it when there is nothing under the pointer. */
export function graphTooltip(
  tooltip: HTMLElement,
  target: { readonly id: string; readonly x: number; readonly y: number } | null,
  graph: GraphView | undefined,
  details: NodeDetails | undefined,
): void {
  const text = target && graph ? tooltipText(target.id, graph, details) : '';
  tooltip.hidden = text === '';
  if (!target || text === '') return;
  tooltip.textContent = text;
  const stage = tooltip.parentElement;
  const room = (stage?.clientWidth ?? 0) - tooltip.offsetWidth - 8;
  tooltip.style.left = `${Math.max(8, Math.min(target.x + 14, room))}px`;
  tooltip.style.top = `${Math.min(target.y + 18, (stage?.clientHeight ?? 0) - tooltip.offsetHeight - 8)}px`;
}

function tooltipText(id: string, { nodes, edges, root }: GraphView, details: NodeDetails | undefined): string {
  const node = nodes.find((each) => each.id === id);
  if (node?.role === 'marker') return t('{0}. Click to show them.', node.localName || node.label);
  if (node) {
    const doc = details?.doc ?? '';
    return [
      details?.signature || `${kindTitle(node.kind)} ${node.qualifiedName || node.label}`,
      doc.length > mostDoc ? `${doc.slice(0, mostDoc)}…` : doc,
      node.place ? `${node.place.path}:${node.place.line}` : '',
      node.hidden > 0
        ? counted(
            node.hidden,
            '{0} more neighbour; double-click to show it',
            '{0} more neighbours; double-click to show them',
          )
        : '',
      node.id === root || node.kind === 'BLOCK' ? '' : t('Right-click to start from here'),
    ]
      .filter(Boolean)
      .join('\n');
  }
  const edge = edges.find((each) => each.id === id);
  if (!edge) return '';
  const nameOf = (end: string) => nodes.find((each) => each.id === end)?.localName ?? '';
  return `${nameOf(edge.source)} ${edgeWords.verb(edge.kind)} ${nameOf(edge.target)}\n${certaintyTitle(edge.certainty)} · ${edge.rule}\n${t('Click for why')}`;
}
