import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import type { GraphView, NodeDetails } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { edgeWords } from '../../graph/edge-words.ts';

const mostDoc = 400;

interface Target {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What is said about the node or edge under the pointer; signature and documentation are asked for once per node. */
export class GraphTooltip {
  readonly root = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  private readonly details = new Map<string, NodeDetails>();
  private target: Target | null = null;
  private graph: GraphView | undefined;

  constructor(private readonly askDetails: (node: string) => void) {}

  /** The pointer is over something of a picture, or over nothing. */
  point(target: Target | null, graph: GraphView | undefined): void {
    this.target = target;
    this.graph = graph;
    this.show();
    const isNode = graph?.nodes.some(({ id, role }) => id === target?.id && role !== 'marker');
    if (target && isNode && !this.details.has(target.id)) this.askDetails(target.id);
  }

  learn(node: string, details: NodeDetails): void {
    this.details.set(node, details);
    if (this.target?.id === node) this.show();
  }

  hide(): void {
    this.root.hidden = true;
  }

  private show(): void {
    const { target, graph, root } = this;
    const text = target && graph ? tooltipText(target.id, graph, this.details.get(target.id)) : '';
    root.hidden = text === '';
    if (!target || text === '') return;
    root.textContent = text;
    const stage = root.parentElement;
    const room = (stage?.clientWidth ?? 0) - root.offsetWidth - 8;
    root.style.left = `${Math.max(8, Math.min(target.x + 14, room))}px`;
    root.style.top = `${Math.min(target.y + 18, (stage?.clientHeight ?? 0) - root.offsetHeight - 8)}px`;
  }
}

function tooltipText(id: string, { nodes, edges }: GraphView, details: NodeDetails | undefined): string {
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
      t('Right-click for what can be done with it'),
    ]
      .filter(Boolean)
      .join('\n');
  }
  const edge = edges.find((each) => each.id === id);
  if (!edge) return '';
  const nameOf = (end: string) => nodes.find((each) => each.id === end)?.localName ?? '';
  return `${nameOf(edge.source)} ${edgeWords.verb(edge.kind)} ${nameOf(edge.target)}\n${certaintyTitle(edge.certainty)} · ${edge.rule}\n${t('Click for why')}`;
}
