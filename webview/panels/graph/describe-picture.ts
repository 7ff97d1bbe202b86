import type { GraphPanelState } from '../../../src/protocol/panels.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { viewKinds } from '../../../src/protocol/view-kinds.ts';

/** A picture as a screen reader says it: what it shows, of what, and how much is drawn. */
export function describePicture(
  { graph, seed }: Extract<GraphPanelState, { kind: 'ready' }>,
  drawn: { readonly nodes: number; readonly edges: number },
): string {
  return t(
    '{0} of {1}: {2}, {3}',
    t(viewKinds[seed.request.view ?? 'neighbourhood'].title),
    graph.title,
    counted(drawn.nodes, '{0} node', '{0} nodes'),
    counted(drawn.edges, '{0} edge', '{0} edges'),
  );
}
