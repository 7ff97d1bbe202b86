import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { viewKinds } from '../../src/protocol/view-kinds.ts';
import { viewStart } from './view-start.ts';

/** The question from another node of a picture; a view that cannot start from it gives way to the neighbourhood. */
export function refocusRequest({ nodes }: GraphView, asked: ViewRequest, id: string): ViewRequest {
  const node = nodes.find((each) => each.id === id);
  const view = asked.view ?? 'neighbourhood';
  const fits = viewKinds[view].from === 'symbol' || viewKinds[view].from === 'file or folder';
  const { to: _, unfold: __, finding: ___, ...request } = asked;
  const next = fits ? view : 'neighbourhood';
  return { ...request, view: next, from: node ? viewStart(next, node) : { id } };
}
