/** What edges a graph has, each choice with those of the choices before it. */
export const graphLayers = {
  symbols: 'Names, calls, imports and types.',
  control: 'Also what runs after what, and what decides whether it runs.',
  dependence: 'Also which definitions reach which uses.',
  all: 'Also the steps of values through expressions, calls and members.',
} as const;

export type GraphLayers = keyof typeof graphLayers;

const order = Object.keys(graphLayers);

/** Whether a graph with some layers has what belongs to one of them. */
export const hasLayer = (chosen: GraphLayers, layer: GraphLayers): boolean =>
  order.indexOf(layer) <= order.indexOf(chosen);
