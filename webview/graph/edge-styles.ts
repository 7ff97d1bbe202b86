import type { StylesheetJson } from 'cytoscape';
import { certaintyLook } from '../../src/protocol/certainty-look.ts';
import type { ThemeColors } from './theme-colors.ts';

type Style = StylesheetJson[number];

const arrows = {
  call: 'triangle',
  import: 'vee',
  inherit: 'triangle',
  access: 'circle',
  flow: 'chevron',
  structure: 'diamond',
} as const;

/** Curves beside each other; looking for others to draw beside takes long, so it is done for these alone. */
const besideEachOther: Style = {
  selector: 'edge.parallel',
  style: { 'curve-style': 'bezier', 'control-point-step-size': 26 },
};

/** A curve around a node the edge has nothing to do with. */
const aroundNodes: Style = {
  selector: 'edge[detour]',
  style: {
    'curve-style': 'unbundled-bezier',
    'edge-distances': 'node-position',
    'control-point-distances': 'data(detour)' as unknown as number[], // Its type forgets that it may be data.
    'control-point-weights': [0.5],
  },
};

const lines: readonly Style[] = Object.entries(certaintyLook).map(([certainty, { line, dashes }]) => ({
  selector: `edge.${certainty}`,
  style: line === 'solid' ? { 'line-style': 'solid' } : { 'line-style': 'dashed', 'line-dash-pattern': [...dashes] },
}));

/** How edges look: colour and arrow by kind, line by certainty. */
export function edgeStyles(theme: ThemeColors, isPlain: boolean): readonly Style[] {
  const families = Object.entries(theme.edges) as readonly (readonly [keyof typeof arrows, string])[];
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': isPlain ? 'haystack' : 'straight',
        'arrow-scale': 0.9,
        opacity: 0.9,
      },
    },
    ...(isPlain ? [] : [besideEachOther]),
    aroundNodes,
    ...families.map(
      ([family, color]): Style => ({
        selector: `edge.${family}`,
        style: {
          'line-color': color,
          'target-arrow-color': color,
          'target-arrow-shape': isPlain ? 'none' : arrows[family],
          'target-arrow-fill': family === 'inherit' ? 'hollow' : 'filled',
        },
      }),
    ),
    ...lines,
    {
      selector: 'edge.unresolved',
      style: {
        'line-color': theme.unresolved,
        'target-arrow-color': theme.unresolved,
        'target-arrow-shape': 'tee',
        width: 2,
      },
    },
    { selector: 'edge[count > 1], edge.said', style: { label: 'data(label)' } },
    { selector: 'edge.of-exception', style: { opacity: 0.45, width: 1 } },
    {
      selector: 'edge.cycle',
      style: { width: 3.2, 'source-arrow-shape': 'circle', 'source-arrow-color': theme.unresolved },
    },
    {
      selector: 'edge[count > 1], edge.said, edge.shown, edge.lit',
      style: {
        color: theme.mutedText,
        'font-family': theme.fontFamily,
        'font-size': 10,
        'min-zoomed-font-size': 7,
        'text-background-color': theme.background,
        'text-background-opacity': 0.85,
        'text-background-padding': '2px',
      },
    },
  ];
}
