import type { StylesheetJson } from 'cytoscape';
import { edgeStyles } from './edge-styles.ts';
import { nodeStyles } from './node-styles.ts';
import type { ThemeColors } from './theme-colors.ts';

type Style = StylesheetJson[number];

/** Above this many edges, curves and arrow heads cost more than they tell. */
const plainFrom = 400;

export const isPlain = (edgeCount: number): boolean => edgeCount > plainFrom;

/** How the canvas looks in a theme. Selectors go from general to special: the last that fits wins. */
export function canvasStyle(theme: ThemeColors, edgeCount: number): StylesheetJson {
  return [...nodeStyles(theme), ...edgeStyles(theme, isPlain(edgeCount)), ...stateStyles(theme)];
}

function stateStyles(theme: ThemeColors): readonly Style[] {
  return [
    { selector: '.filtered', style: { display: 'none' } },
    { selector: '.dim', style: { opacity: 0.42 } },
    { selector: 'node.box.dim', style: { opacity: 0.7 } },
    { selector: 'edge.shown', style: { label: 'data(label)', opacity: 1, 'z-index': 5 } },
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
