import type { GraphView } from '../graph-view.ts';
import { pictureLegend } from './picture-legend.ts';

/** A picture as it is, with its legend; `format` names the shape and its version. */
export const writeJson = (graph: GraphView): string =>
  `${JSON.stringify({ format: 'code-anatomy-picture/1', ...graph, legend: pictureLegend(graph) }, null, 2)}\n`;
