import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';

/** Places for tests in which it does not matter where things stand: four in a row, none over another. */
export const inRows = ({ nodes }: Pick<GraphView, 'nodes'>): Positions =>
  Object.fromEntries(nodes.map(({ id }, at) => [id, [(at % 4) * 420, Math.floor(at / 4) * 120] as const]));
