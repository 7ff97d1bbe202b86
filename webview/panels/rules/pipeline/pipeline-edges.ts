import { must } from '../../../../src/model/must.ts';
import { boxWidth, type PipelineBox, type PipelineLayout } from './pipeline-layout.ts';

const svg = 'http://www.w3.org/2000/svg';
/** The edges as curves from the foot of a table to the head of one that is computed from it. */
export function pipelineEdges({ boxes, edges, width, height }: PipelineLayout): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.setAttribute('aria-hidden', 'true');
  const places = new Map(boxes.map((box) => [box.table, box]));
  for (const { from, to } of edges) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', curve(must(places.get(from)), must(places.get(to))));
    path.dataset.from = from;
    path.dataset.to = to;
    picture.append(path);
  }
  return picture;
}

function curve(from: PipelineBox, to: PipelineBox): string {
  const [x1, y1, x2, y2] = [from.x + boxWidth / 2, from.y + from.height, to.x + boxWidth / 2, to.y];
  const bend = Math.max(20, (y2 - y1) / 3);
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}
