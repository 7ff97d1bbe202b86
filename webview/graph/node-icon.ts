import type { NodeGroup } from './node-group.ts';

const strokes: Readonly<Record<NodeGroup | 'marker' | 'unresolved', string>> = {
  callable: '<path d="M10.5 3.5c-1.8-.8-3 .2-3.3 2L5.6 13c-.3 1.4-1 1.8-2.1 1.4M5 7.5h4.5"/>',
  type: '<path d="M8 2.5l5 2.8v5.4L8 13.5l-5-2.8V5.3zM3 5.3L8 8l5-2.7M8 8v5.5"/>',
  module: '<path d="M9.5 2.5h-5v11h7v-9zM9.5 2.5v2h2"/>',
  value: '<path d="M5.5 3.5h-2v9h2M10.5 3.5h2v9h-2M6.5 6l3 4M9.5 6l-3 4"/>',
  place: '<circle cx="8" cy="8" r="3.5"/><path d="M8 2v3M8 11v3M2 8h3M11 8h3"/>',
  other: '<circle cx="8" cy="8" r="4"/>',
  marker: '<circle cx="3.5" cy="8" r="1"/><circle cx="8" cy="8" r="1"/><circle cx="12.5" cy="8" r="1"/>',
  unresolved: '<path d="M5.5 6c0-3.5 5-3.3 5-.3 0 2-2.5 2-2.5 4.1M8 12.6v.6"/>',
};

/** A small drawing of what a node is, as an image the canvas can show. */
export function nodeIcon(icon: keyof typeof strokes, color: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 16 16" fill="none" stroke="${color}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${strokes[icon]}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
