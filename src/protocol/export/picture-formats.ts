interface PictureFormat {
  readonly title: string;
  /** What it is good for. */
  readonly doc: string;
  readonly extension: string;
  /** Whether nodes have places in it. */
  readonly isDrawn?: true;
}

/** Every format a picture can leave in as text. A bitmap is made from the drawing, where there is something to draw with. */
export const pictureFormats = {
  svg: { title: 'SVG', doc: 'Drawing that stays sharp at any size.', extension: 'svg', isDrawn: true },
  html: {
    title: 'HTML page',
    doc: 'One page with the drawing and its tables; loads nothing.',
    extension: 'html',
    isDrawn: true,
  },
  mermaid: { title: 'Mermaid', doc: 'Flowchart as text, for documents in Markdown.', extension: 'mmd' },
  dot: { title: 'DOT', doc: 'Graph as text, for Graphviz.', extension: 'dot' },
  graphml: { title: 'GraphML', doc: 'Graph as XML, for graph editors.', extension: 'graphml' },
  json: { title: 'JSON', doc: 'Everything the picture holds.', extension: 'json' },
  csv: { title: 'CSV', doc: 'Nodes and edges as rows of a table.', extension: 'csv' },
} as const satisfies Record<string, PictureFormat>;

export type PictureFormatName = keyof typeof pictureFormats;
