import { certaintyLook } from '../../../src/protocol/certainty-look.ts';
import type { GraphView } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';

/** Fills and places the tooltip of a node or an edge; hides it when there is nothing under the pointer. */
export function graphTooltip(
  tooltip: HTMLElement,
  target: { readonly id: string; readonly x: number; readonly y: number } | null,
  graph: GraphView | undefined,
): void {
  const text = target && graph ? tooltipText(target.id, graph) : '';
  tooltip.hidden = text === '';
  if (!target || text === '') return;
  tooltip.textContent = text;
  const stage = tooltip.parentElement;
  const room = (stage?.clientWidth ?? 0) - tooltip.offsetWidth - 8;
  tooltip.style.left = `${Math.max(8, Math.min(target.x + 14, room))}px`;
  tooltip.style.top = `${Math.min(target.y + 18, (stage?.clientHeight ?? 0) - tooltip.offsetHeight - 8)}px`;
}

function tooltipText(id: string, { nodes, edges, root }: GraphView): string {
  const node = nodes.find((each) => each.id === id);
  if (node?.role === 'marker') return `${node.label}. Click to show them.`;
  if (node) {
    const more = node.hidden > 0 ? `\n${node.hidden} more neighbours; double-click to show them` : '';
    const start = node.id === root ? '' : '\nRight-click to start from here';
    return `${kindTitle(node.kind)} ${node.qualifiedName || node.label}${node.place ? `\n${node.place.path}:${node.place.line}` : ''}${more}${start}`;
  }
  const edge = edges.find((each) => each.id === id);
  if (!edge) return '';
  const nameOf = (end: string) => nodes.find((each) => each.id === end)?.localName ?? '';
  return `${nameOf(edge.source)} ${kindTitle(edge.kind)} ${nameOf(edge.target)}\n${certaintyLook[edge.certainty].title} · ${edge.rule}\nClick for why`;
}
