import type { GraphView } from '../graph-view.ts';
import type { Positions } from '../layout.ts';
import type { PictureFormatName } from './picture-formats.ts';
import { writeCsv } from './write-csv.ts';
import { writeDot } from './write-dot.ts';
import { writeGraphml } from './write-graphml.ts';
import { writeHtml } from './write-html.ts';
import { writeJson } from './write-json.ts';
import { writeMermaid } from './write-mermaid.ts';
import { writeSvg } from './write-svg.ts';

const writers: Readonly<Record<PictureFormatName, (graph: GraphView, positions: Positions) => string>> = {
  svg: writeSvg,
  html: writeHtml,
  mermaid: writeMermaid,
  dot: writeDot,
  graphml: writeGraphml,
  json: writeJson,
  csv: writeCsv,
};

/** A picture in a format. Drawings put nodes at the positions given; the others need none. */
export const writePicture = (graph: GraphView, format: PictureFormatName, positions: Positions = {}): string =>
  writers[format](graph, positions);
