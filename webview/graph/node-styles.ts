import type { StylesheetJson } from 'cytoscape';
import { nodeIcon } from './node-icon.ts';
import type { ThemeColors } from './theme-colors.ts';

type Style = StylesheetJson[number];

const shapes = {
  callable: 'round-rectangle',
  type: 'cut-rectangle',
  module: 'rectangle',
  value: 'barrel',
  place: 'round-tag',
  other: 'round-rectangle',
} as const;

/** In pixels: a picture that is seen whole has its names, one that would be smaller is begun larger. */
const leastLetters = 5;

/** How nodes look: by group, then by what they are in the picture. */
export function nodeStyles(theme: ThemeColors): readonly Style[] {
  const groups = Object.entries(shapes) as readonly (readonly [
    keyof typeof shapes,
    (typeof shapes)[keyof typeof shapes],
  ])[];
  return [
    leafStyle(theme),
    ...groups.map(
      ([group, shape]): Style => ({
        selector: `node.leaf.${group}`,
        style: { shape, 'border-color': theme.groups[group], 'background-image': nodeIcon(group, theme.groups[group]) },
      }),
    ),
    boxStyle(theme),
    ...roleStyles(theme),
  ];
}

const leafStyle = (theme: ThemeColors): Style => ({
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
    'min-zoomed-font-size': leastLetters,
    'background-width': '15px',
    'background-height': '15px',
    'background-position-x': '9px',
    'background-position-y': '50%',
    'background-image-smoothing': 'yes',
  },
});

const boxStyle = (theme: ThemeColors): Style => ({
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
    'min-zoomed-font-size': leastLetters,
    padding: '16px',
  },
});

const roleStyles = (theme: ThemeColors): readonly Style[] => [
  {
    selector: 'node.leaf.code',
    style: {
      'font-family': theme.monoFamily,
      'text-wrap': 'wrap',
      'text-max-width': '2000px',
      'text-justification': 'left',
      'text-margin-x': 0,
      'line-height': 1.3,
      'background-image': 'none',
      'border-color': theme.groups.callable,
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
  { selector: 'node.leaf.source', style: { shape: 'bottom-round-rectangle' } },
  {
    selector: 'node.leaf.sink',
    style: {
      shape: 'cut-rectangle',
      'border-width': 5,
      'border-style': 'double',
      'border-color': theme.unresolved,
      'font-weight': 'bold',
    },
  },
  { selector: 'node.box.root', style: { 'border-width': 3, 'border-color': theme.root } },
];
