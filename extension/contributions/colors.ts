/** Colours a theme may set: description, then the defaults of dark, light, high contrast and light high contrast themes. */
export const colors = {
  edgeCall: ['Edges of calls in the graph', '#75beff', '#0a5fb4', '#75beff', '#0a4d94'],
  edgeImport: ['Edges of imports in the graph', '#c586c0', '#8a3590', '#d8a0d4', '#6c2272'],
  edgeInherit: ['Edges of types in the graph', '#4ec9b0', '#1a7362', '#6fe0c8', '#0c5a4b'],
  edgeAccess: ['Edges of reads, writes and references in the graph', '#d7ba7d', '#7a5c08', '#e8cf94', '#5f4700'],
  edgeFlow: ['Edges of control and data flow in the graph', '#ee9d28', '#a14c00', '#ffb347', '#7c3a00'],
  edgeStructure: ['Edges of containment in the graph', '#8f8f8f', '#6b6b6b', '#c8c8c8', '#454545'],
  unresolved: ['Edges and nodes of the graph whose target nothing answers', '#f48771', '#b3261e', '#ff9c8a', '#8f1008'],
  root: ['The symbol a picture of the graph starts from', '#ffcc00', '#8a5a00', '#ffd633', '#6b4500'],
} as const;
