import type { StylesheetJson } from 'cytoscape';
import { certaintyLook } from './certainty-look.ts';
import { nodeIcon } from './node-icon.ts';
import type { ThemeColors } from './theme-colors.ts';

type Style = StylesheetJson[number];

/** Above this many edges, curves and arrow heads cost more than they tell. */
const plainFrom = 400;

const shapes = {
  callable: 'round-rectangle',
  type: 'cut-rectangle',
  module: 'rectangle',
  value: 'barrel',
  place: 'round-tag',
  other: 'round-rectangle',
} as const;
const arrows = {
  call: 'triangle',
  import: 'vee',
  inherit: 'triangle',
  access: 'circle',
  flow: 'chevron',
  structure: 'diamond',
} as const;

/** How the canvas looks in a theme. Selectors go from general to special: the last that fits wins. */
export function canvasStyle(theme: ThemeColors, edgeCount: number): StylesheetJson {
  return [...nodeStyles(theme), ...edgeStyles(theme, edgeCount > plainFrom), ...stateStyles(theme)];
}

function nodeStyles(theme: ThemeColors): readonly Style[] {
  const groups = Object.entries(shapes) as readonly (readonly [
    keyof typeof shapes,
    (typeof shapes)[keyof typeof shapes],
  ])[];
  return [
    {
      selector: 'node.leaf',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        color: theme.text,
        'background-color': theme.nodeFill,
        'border-width': 1.2,
        'border-color': theme.border,
        'font-family': theme.fontFamily,
        'font-size': 12,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-x': 10,
        'min-zoomed-font-size': 7,
        'background-width': '15px',
        'background-height': '15px',
        'background-position-x': '9px',
        'background-position-y': '50%',
        'background-image-smoothing': 'yes',
      },
    },
    ...groups.map(
      ([group, shape]): Style => ({
        selector: `node.leaf.${group}`,
        style: { shape, 'border-color': theme.groups[group], 'background-image': nodeIcon(group, theme.groups[group]) },
      }),
    ),
    {
      selector: 'node.box',
      style: {
        shape: 'round-rectangle',
        label: 'data(label)',
        color: theme.mutedText,
        'background-color': theme.boxFill,
        'background-opacity': theme.isHighContrast ? 0 : 0.55,
        'border-width': 1,
        'border-color': theme.border,
        'font-family': theme.fontFamily,
        'font-size': 12,
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': -3,
        'min-zoomed-font-size': 7,
        padding: '16px',
      },
    },
    { selector: 'node.leaf.external', style: { 'border-style': 'dashed', color: theme.mutedText } },
    {
      selector: 'node.leaf.unresolved',
      style: {
        'border-style': 'dotted',
        'border-width': 2,
        'border-color': theme.unresolved,
        color: theme.unresolved,
        'background-image': nodeIcon('unresolved', theme.unresolved),
      },
    },
    {
      selector: 'node.leaf.marker',
      style: {
        shape: 'round-rectangle',
        'border-style': 'dashed',
        'border-color': theme.mutedText,
        color: theme.mutedText,
        'background-opacity': 0,
        'background-image': nodeIcon('marker', theme.mutedText),
      },
    },
    { selector: 'node.leaf.root', style: { 'border-width': 3, 'border-color': theme.root, 'font-weight': 'bold' } },
    { selector: 'node.box.root', style: { 'border-width': 3, 'border-color': theme.root } },
  ];
}

function edgeStyles(theme: ThemeColors, isPlain: boolean): readonly Style[] {
  const families = Object.entries(theme.edges) as readonly (readonly [keyof typeof arrows, string])[];
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': isPlain ? 'haystack' : 'bezier',
        'control-point-step-size': 26,
        'arrow-scale': 0.9,
        opacity: 0.9,
      },
    },
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
    ...Object.entries(certaintyLook).map(
      ([certainty, { line, dashes }]): Style => ({
        selector: `edge.${certainty}`,
        style:
          line === 'solid' ? { 'line-style': 'solid' } : { 'line-style': 'dashed', 'line-dash-pattern': [...dashes] },
      }),
    ),
    {
      selector: 'edge.unresolved',
      style: {
        'line-color': theme.unresolved,
        'target-arrow-color': theme.unresolved,
        'target-arrow-shape': 'tee',
        width: 2,
      },
    },
    { selector: 'edge[count > 1]', style: { label: 'data(label)' } },
    {
      selector: 'edge[count > 1], edge.shown',
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

function stateStyles(theme: ThemeColors): readonly Style[] {
  return [
    { selector: '.filtered', style: { display: 'none' } },
    { selector: '.dim', style: { opacity: 0.3 } },
    { selector: 'node.box.dim', style: { opacity: 0.5 } },
    { selector: 'edge.shown', style: { label: 'data(label)', opacity: 1, 'z-index': 5 } },
    {
      selector: 'node.focused',
      style: { 'outline-width': 2.5, 'outline-color': theme.focus, 'outline-offset': 3, 'z-index': 9 },
    },
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
