import { certaintyLook } from '../certainty-look.ts';
import { controlPoint, edgeDetours } from '../edge-detours.ts';
import { type EdgeFamily, edgeFamily } from '../edge-family.ts';
import type { GraphView, ViewEdge } from '../graph-view.ts';
import type { Positions } from '../layout.ts';
import { pictureLegend } from './picture-legend.ts';
import { edgeText, nodeName, nodePlace, plainText, stampText } from './picture-texts.ts';
import { type Box, placedBoxes } from './placed-boxes.ts';
import { xmlText } from './xml-text.ts';

/** Colours on white, each with a contrast of at least 4.5:1; a picture that leaves the editor has no theme. */
const edgeColors: Readonly<Record<EdgeFamily, string>> = {
  call: '#0a5fb4',
  import: '#8a3590',
  inherit: '#1a7362',
  access: '#7a5c08',
  flow: '#a14c00',
  structure: '#6b6b6b',
};
const unresolvedColor = '#b3261e';
const codeLine = 16;
const [margin, lineHeight, mostLabels, mostDetours] = [24, 18, 60, 400];
/** Of the letters of notes, about. */
const letterWidth = 6.4;

/** A picture as a drawing with legend, notes and the build below it. */
export function writeSvg(graph: GraphView, positions: Positions): string {
  const { boxes, edges } = placedBoxes(graph, positions);
  const drawn = new Map(boxes.map((box) => [box.node.id, box]));
  const leaves = new Map([...drawn].filter(([, { isFrame }]) => !isFrame));
  const detours = edges.length <= mostDetours ? edgeDetours(edges, leaves) : new Map<string, number>();
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2)) - margin;
  const top = Math.min(0, ...boxes.map(({ y, height }) => y - height / 2)) - margin - lineHeight;
  const right = Math.max(420, ...boxes.map(({ x, width }) => x + width / 2)) + margin;
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height / 2)) + margin;
  const foot = footLines(graph, { x: left + margin, y: bottom + lineHeight, width: right - left - 2 * margin });
  const height = bottom + lineHeight * (foot.length + 1) - top;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, right - left, height].map(round).join(' ')}" width="${round(right - left)}" height="${round(height)}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${xmlText(graph.title)}</title>`,
    `<desc>${xmlText(stampText(graph))}</desc>`,
    `<defs>${Object.entries({ ...edgeColors, unresolved: unresolvedColor })
      .map(([name, color]) => arrowHead(name, color))
      .join('')}</defs>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(height)}" fill="#ffffff"/>`,
    `<text x="${round(left + margin)}" y="${round(top + margin)}" font-size="15" font-weight="bold" fill="#1f1f1f">${xmlText(graph.title)}</text>`,
    ...boxes.filter(({ isFrame }) => isFrame).map(nodeBox),
    ...edges.map((edge) => edgeLine(edge, drawn, edges.length <= mostLabels, detours.get(edge.id))),
    ...[...leaves.values()].map(nodeBox),
    ...foot,
    '</svg>\n',
  ].join('\n');
}

const arrowHead = (name: string, color: string) =>
  `<marker id="to-${name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="${color}"/></marker>`;

function edgeLine(
  edge: ViewEdge,
  boxes: ReadonlyMap<string, Box>,
  isLabelled: boolean,
  detour: number | undefined,
): string {
  const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
  if (!from || !to) return '';
  const bend = detour === undefined ? null : controlPoint(from, to, detour);
  const end = border(to, bend ?? [from.x, from.y]);
  const start = border(from, bend ?? [to.x, to.y]);
  const way = `${bend ? `Q${bend.map(round).join(' ')} ` : 'L'}${end.map(round).join(' ')}`;
  const path =
    from === to
      ? `M${round(from.x + from.width / 2)} ${round(from.y)}c40 -30 40 30 0 6`
      : `M${start.map(round).join(' ')}${way}`;
  const middle = (axis: 0 | 1) => ((start[axis] + end[axis]) / 2 + (bend?.[axis] ?? (start[axis] + end[axis]) / 2)) / 2;
  const { name, stroke } = edgeLook(edge);
  const text = `<text x="${round(middle(0))}" y="${round(middle(1) - 4)}" text-anchor="middle" font-size="10" fill="#444444">${xmlText(edgeText(edge))}</text>`;
  return `<g data-edge="${xmlText(edge.id)}"><title>${xmlText(`${nodeName(from.node)} ${edgeText(edge)} ${nodeName(to.node)}; ${edge.rule}`)}</title><path d="${path}" fill="none" ${stroke} marker-end="url(#to-${name})"/>${isLabelled ? text : ''}</g>`;
}

function edgeLook({ kind, certainty, count }: Pick<ViewEdge, 'kind' | 'certainty' | 'count'>) {
  const name = certainty === 'unresolved' ? certainty : edgeFamily(kind);
  const color = name === 'unresolved' ? unresolvedColor : edgeColors[name];
  const width = round(Math.min(4, 1.4 + Math.log2(Math.max(1, count)) * 0.5));
  return { name, stroke: `stroke="${color}" stroke-width="${width}"${dashes(certainty)}` };
}

function dashes(certainty: ViewEdge['certainty']): string {
  const { line, dashes: lengths } = certaintyLook[certainty];
  return line === 'solid' ? '' : ` stroke-dasharray="${lengths.join(' ')}"`;
}

/** Where the line from the middle of a box to a point leaves the box. */
function border(box: Box, [x, y]: readonly [number, number]): readonly [number, number] {
  const [dx, dy] = [x - box.x, y - box.y];
  if (dx === 0 && dy === 0) return [box.x, box.y];
  const share = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return [box.x + dx * Math.min(1, share), box.y + dy * Math.min(1, share)];
}

function nodeBox(box: Box): string {
  const { node, x, y, width, height } = box;
  const title = [node.kind, node.qualifiedName, nodePlace(node)].filter(Boolean).join(' ');
  return `<g data-node="${xmlText(node.id)}"><title>${xmlText(title)}</title><rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" rx="${node.role === 'marker' ? 14 : 4}" ${nodeLook(box)}/>${nodeText(box)}</g>`;
}

function nodeLook({ node: { role, end }, isFrame }: Box): string {
  const isOutside = role === 'external' || role === 'unresolved';
  const fill = isFrame ? '#fbfbfb' : role === 'root' ? '#fff4d6' : '#f6f6f6';
  const stroke = role === 'unresolved' || end === 'sink' ? unresolvedColor : isFrame ? '#9a9a9a' : '#5a5a5a';
  return `fill="${fill}" stroke="${stroke}" stroke-width="${role === 'root' || end ? 2.5 : 1}"${isOutside ? ' stroke-dasharray="4 3"' : ''}`;
}

function nodeText({ node, text, x, y, width, height, isFrame }: Box): string {
  const top = y - height / 2 + 18;
  if (isFrame || !node.lines)
    return `<text x="${round(x)}" y="${round(isFrame ? top : y + 4)}" text-anchor="middle" fill="${isFrame ? '#4a4a4a' : '#1f1f1f'}">${xmlText(plainText(text))}</text>`;
  const left = round(x - width / 2 + 10);
  const lines = text
    .split('\n')
    .map((line, at) => `<tspan x="${left}" y="${round(top + at * codeLine)}">${xmlText(plainText(line))}</tspan>`);
  return `<text font-family="monospace" font-size="11" fill="#1f1f1f">${lines.join('')}</text>`;
}

function footLines(
  graph: GraphView,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): readonly string[] {
  const rows = pictureLegend(graph).map(({ text, count, family, certainty }) => {
    const color = certainty === 'unresolved' ? unresolvedColor : edgeColors[family];
    return {
      swatch: `stroke="${color}" stroke-width="2"${dashes(certainty)}`,
      text: `${text} (${count})`,
    };
  });
  const notes = [...graph.notes, stampText(graph)].flatMap((text) => wrapped(text, Math.floor(width / letterWidth)));
  const texts = [...rows, ...notes.map((text) => ({ swatch: '', text }))];
  return texts.map(({ swatch, text }, at) => {
    const line = round(y + at * lineHeight);
    const mark = swatch ? `<path d="M${round(x)} ${round(line - 4)}h32" ${swatch}/>` : '';
    return `<g>${mark}<text x="${round(x + (swatch ? 42 : 0))}" y="${line}" fill="#444444">${xmlText(text)}</text></g>`;
  });
}

/** A text in lines of at most so many letters, as far as its words allow. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (number: number): number => Math.round(number * 10) / 10;
