import type { GraphPanelState } from '../../../src/protocol/panels.ts';

/** What a picture answers, and how: the view, where it starts and ends, and the arrangement. */
export const questionOf = ({
  graph,
  seed: { arrangement, request },
}: Pick<Extract<GraphPanelState, { kind: 'ready' }>, 'graph' | 'seed'>): string =>
  [graph.view, graph.root, arrangement, ...Object.values(request.finding?.sink.place ?? {})].join(' ');
