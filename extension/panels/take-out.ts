import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { GraphPanelSeed } from '../../src/protocol/panels.ts';
import { changePicture } from './change-picture.ts';
import { withStep } from './with-step.ts';

interface Drawn {
  readonly graph: GraphView;
  readonly seed: GraphPanelSeed;
}

/** A picture without some of its nodes, which remembers what was done to it. */
export function takeOut({ graph, seed }: Drawn, type: 'hide' | 'focusOn' | 'collapse', ids: readonly string[]): Drawn {
  const [first = ''] = ids;
  const left = type === 'hide' ? changePicture.hide(graph, ids) : changePicture[type](graph, first);
  return { graph: left, seed: withStep(seed, graph, type, ids) };
}
