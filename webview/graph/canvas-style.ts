import type { StylesheetJson } from 'cytoscape';
import { edgeStyles } from './edge-styles.ts';
import { nodeStyles } from './node-styles.ts';
import type { ThemeColors } from './theme-colors.ts';

type Style = StylesheetJson[number];

/** Above this many edges, curves and arrow heads cost more than they tell. */
const plainFrom = 400;

export const isPlain = (edgeCount: number): boolean => edgeCount > plainFrom;

/** How the canvas looks in a theme. Selectors go from general to special: the last that fits wins. */
export function canvasStyle(theme: ThemeColors, edgeCount: number, isCrowded: boolean): StylesheetJson {
  return [
    ...nodeStyles(theme),
    ...edgeStyles(theme, isPlain(edgeCount)),
    ...(isCrowded ? crowdedStyles(theme) : []),
    ...stateStyles(theme),
  ];
}

/** Where edges cross all over the picture they stand back until one asks about a node; then its own come forward. */
const crowdedStyles = ({ isHighContrast }: ThemeColors): readonly Style[] => [
  { selector: 'edge', style: { opacity: isHighContrast ? 0.55 : 0.3, width: 1.2, label: '', 'arrow-scale': 0.7 } },
  { selector: 'edge[detour]', style: { 'curve-style': 'straight' } },
  { selector: 'edge.cycle', style: { opacity: isHighContrast ? 0.75 : 0.45, width: 1.6 } },
];

function stateStyles(theme: ThemeColors): readonly Style[] {
  return [
    { selector: '.filtered', style: { display: 'none' } },
    { selector: '.dim', style: { opacity: 0.42 } },
    { selector: 'node.box.dim', style: { opacity: 0.7 } },
    { selector: 'edge.hushed', style: { opacity: 0.12 } },
    {
      selector: 'edge.shown, edge.lit',
      style: { label: 'data(label)', width: 'data(width)', opacity: 1, 'arrow-scale': 0.9, 'z-index': 5 },
    },
    {
      selector: 'node.focused',
      style: { 'outline-width': 2.5, 'outline-color': theme.focus, 'outline-offset': 3, 'z-index': 9 },
    },
    { selector: 'node.pinned', style: { 'font-weight': 'bold', 'border-width': 2.4 } },
    {
      selector: 'node.at-cursor',
      style: { 'underlay-color': theme.focus, 'underlay-opacity': 0.28, 'underlay-padding': 7 },
    },
    { selector: 'node.chosen', style: { 'border-width': 3.5, 'border-style': 'double', 'border-color': theme.focus } },
    {
      selector: 'edge.focused',
      style: {
        width: 4,
        'underlay-color': theme.focus,
        'underlay-opacity': 0.35,
        'underlay-padding': 4,
        opacity: 1,
        'z-index': 9,
      },
    },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0.08 } },
  ];
}
