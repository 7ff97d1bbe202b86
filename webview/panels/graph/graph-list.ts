import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { describeNode } from '../../graph/describe-node.ts';
import { edgeWords } from '../../graph/edge-words.ts';

interface Actions {
  open(node: string): void;
  expand(node: string): void;
  why(edge: string): void;
}

/** The same graph as a list: every node with its edges, all of it reachable by keyboard and screen reader. */
export function graphList(graph: GraphView, actions: Actions): HTMLElement {
  const nodes = [...graph.nodes].sort((a, b) => Number(b.id === graph.root) - Number(a.id === graph.root));
  return element(
    'ul',
    { 'aria-label': t('Nodes of {0}', graph.title) },
    ...nodes.map((node) => nodeItem(node, graph, actions)),
  );
}

function nodeItem(node: ViewNode, graph: GraphView, { open, expand, why }: Actions): HTMLElement {
  const own = graph.edges.filter(({ source, target }) => source === node.id || target === node.id);
  const isMarker = node.role === 'marker';
  return element(
    'li',
    {},
    element(
      'button',
      {
        class: 'link',
        'aria-label': describeNode(node, graph),
        click: () => (isMarker ? expand(node.id) : open(node.id)),
      },
      node.localName || node.label,
    ),
    element('span', { class: 'muted' }, ` ${isMarker ? '' : kindTitle(node.kind)}`),
    node.hidden > 0 &&
      !isMarker &&
      element('button', { class: 'small', click: () => expand(node.id) }, t('show {0} more', node.hidden)),
    element('ul', {}, ...own.map((edge) => edgeItem(edge, node, graph, why))),
  );
}

function edgeItem(edge: ViewEdge, node: ViewNode, { nodes }: GraphView, why: (edge: string) => void): HTMLElement {
  const isOut = edge.source === node.id;
  const other = nodes.find(({ id }) => id === (isOut ? edge.target : edge.source));
  const name = other?.localName || other?.label || '?';
  const text = `${isOut ? '→' : '←'} ${edgeWords.title(edge.kind, isOut ? 'out' : 'in')}: ${name}`;
  return element(
    'li',
    {},
    element('span', {}, text),
    edge.certainty !== 'exact' && element('span', { class: `badge ${edge.certainty}` }, certaintyTitle(edge.certainty)),
    element('button', { class: 'small', 'aria-label': t('Why {0}', text), click: () => why(edge.id) }, t('why')),
  );
}
