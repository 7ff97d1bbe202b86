import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import { type PictureFormatName, pictureFormats } from '../../src/protocol/export/picture-formats.ts';
import { pictureLegend } from '../../src/protocol/export/picture-legend.ts';
import { edgeText, nodeName, plainText } from '../../src/protocol/export/picture-texts.ts';
import { writePicture } from '../../src/protocol/export/write-picture.ts';
import type { GraphView, ViewEdge } from '../../src/protocol/graph-view.ts';
import { inRows } from '../tools/in-rows.ts';
import { sampleGraph } from '../webview/sample-graph.ts';
import { type Element, readXml } from './read-xml.ts';

const formats = Object.keys(pictureFormats) as PictureFormatName[];

/** The sample with names and notes that try to leave the text they stand in. */
const hostile = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...tricks())), {
    minLength: sampleGraph.nodes.length,
    maxLength: sampleGraph.nodes.length,
  })
  .map(
    (names): GraphView => ({
      ...sampleGraph,
      title: names[0] ?? '',
      notes: names.slice(0, 2),
      nodes: sampleGraph.nodes.map((node, at) => ({ ...node, label: names[at] ?? '', localName: names[at] ?? '' })),
    }),
  );

function tricks(): readonly string[] {
  return [
    '"]; x',
    '</text><script>',
    '\n end',
    '=cmd()',
    ']]>',
    '-->',
    '\\',
    '\\"',
    '#quot;',
    '%%{init}%%',
    "it's",
    '&amp;',
  ];
}

const names = (graph: GraphView) => graph.nodes.map(nodeName);
const edgeEnds = (graph: GraphView) =>
  graph.edges.map(({ source, target }) => `${indexOf(graph, source)}>${indexOf(graph, target)}`);
const indexOf = (graph: GraphView, id: string) => graph.nodes.findIndex((node) => node.id === id);

describe('A picture that leaves the editor', () => {
  it('breaks long notes where the drawing ends', () => {
    const note = 'many words '.repeat(60).trim();
    const text = writePicture({ ...sampleGraph, notes: [note] }, 'svg', inRows(sampleGraph));
    const width = Number(/ width="([\d.]+)"/.exec(text)?.[1]);
    const lines = [...text.matchAll(/>([^<]*many words[^<]*)</g)].map(([, line = '']) => line);
    expect(lines.join(' ')).toBe(note);
    for (const line of lines) expect(line.length * 6).toBeLessThan(width);
  });

  it.each(formats)('carries build, notes and legend as %s', (format) => {
    const text = writePicture(sampleGraph, format, inRows(sampleGraph));
    expect(text).toContain('2026-01-02T03:04:05Z');
    expect(text).toContain('12 callers are not shown.');
    for (const row of pictureLegend(sampleGraph)) expect(text).toContain(row.text);
    expect(writePicture(sampleGraph, format, inRows(sampleGraph))).toBe(text);
  });

  it('counts every edge in the legend, by kind and by certainty', () => {
    const total = pictureLegend(sampleGraph).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(sampleGraph.edges.length * 2);
  });
});

describe('A picture comes back', () => {
  it('from JSON as it was', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const { format, legend, ...read } = JSON.parse(writePicture(graph, 'json'));
        expect(format).toBe('code-anatomy-picture/1');
        expect(legend).toEqual(pictureLegend(graph));
        expect(read).toEqual(JSON.parse(JSON.stringify(graph)));
      }),
    );
  });

  it('from CSV, and no cell starts a formula', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const [head = [], ...rows] = readCsv(writePicture(graph, 'csv'));
        const records = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
        const nodes = records.filter(({ record }) => record === 'node');
        expect(nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
        const texts = graph.nodes.map(({ localName, label }) => localName || label);
        expect(nodes.map(({ text }, at) => (text === `'${texts[at]}` ? texts[at] : text))).toEqual(texts);
        const edges = records.filter(({ record }) => record === 'edge');
        expect(edges.map(({ source, target }) => [source, target])).toEqual(
          graph.edges.map(({ source, target }) => [source, target]),
        );
        expect(rows.flat().filter((value) => /^[=+@\t\r]/.test(value))).toEqual([]);
      }),
    );
  });

  it('from GraphML with every property', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const root = readXml(writePicture(graph, 'graphml'));
        const keys = new Map(all(root, 'key').map(({ attributes }) => [attributes.id, attributes['attr.name']]));
        const data = (element: Element) =>
          Object.fromEntries(all(element, 'data').map(({ attributes, text }) => [keys.get(attributes.key), text]));
        expect(
          all(root, 'node')
            .map(data)
            .map(({ label }) => label),
        ).toEqual(names(graph));
        expect(all(root, 'edge').map(({ attributes: { id, source, target } }) => [id, source, target])).toEqual(
          graph.edges.map(({ id, source, target }) => [id, source, target]),
        );
        expect(
          all(root, 'edge')
            .map(data)
            .map(({ certainty }) => certainty),
        ).toEqual(graph.edges.map(({ certainty }) => certainty));
      }),
    );
  });

  it('from SVG, and from the page around one', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const positions = inRows(graph);
        const shown = drawnGraph(graph);
        const svg = readXml(writePicture(graph, 'svg', positions));
        const groups = all(svg, 'g');
        const drawn = groups.filter(({ attributes }) => attributes['data-node'] !== undefined);
        const texts = drawn.map((group) => [group.attributes['data-node'], all(group, 'text')[0]?.text]);
        expect(new Map(texts as [string, string][])).toEqual(
          new Map(shown.nodes.map(({ node, text }) => [node.id, plainText(text)])),
        );
        expect(groups.filter(({ attributes }) => attributes['data-edge'] !== undefined)).toHaveLength(
          shown.edges.length,
        );
        const html = readXml(writePicture(graph, 'html', positions));
        expect(all(html, 'script')).toEqual([]);
        const cells = all(html, 'tbody').flatMap((body) => all(body, 'tr').map((row) => all(row, 'td')[0]?.text));
        expect(cells.slice(0, graph.nodes.length)).toEqual(names(graph));
      }),
      { numRuns: 30 },
    );
  });

  it('from Mermaid: nodes, edges and their texts', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const lines = writePicture(graph, 'mermaid').split('\n').slice(0, -1);
        const body = lines.slice(lines.indexOf('flowchart LR') + 1);
        const read = (text: string) =>
          text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        const nodes = body.flatMap((line) => /^ {2}n\d+[[({]+"([^"]*)"[\])}]+$/.exec(line)?.[1] ?? []);
        expect(nodes.map(read)).toEqual(names(graph).map((name) => name));
        const edges = [...body.join('\n').matchAll(/^ {2}n(\d+) (?:-->|-\.->|-\.-x)\|"([^"]*)"\| n(\d+)$/gm)];
        expect(edges.map(([, from, , to]) => `${from}>${to}`)).toEqual(edgeEnds(graph));
        expect(edges.map(([, , text = '']) => read(text))).toEqual(graph.edges.map(edgeText));
        expect(body.filter((line) => !/^ {2}(n\d+|linkStyle )/.test(line))).toEqual([]);
      }),
    );
  });

  it('from DOT: nodes, edges and their texts', () => {
    fc.assert(
      fc.property(hostile, (graph) => {
        const text = writePicture(graph, 'dot');
        const string = '"((?:[^"\\\\]|\\\\.)*)"';
        const read = (quoted = '') => quoted.replace(/\\(.)/g, '$1');
        const nodes = [...text.matchAll(new RegExp(`^  ${string} \\[label=${string}, tooltip`, 'gm'))];
        expect(nodes.map(([, id, label]) => [read(id), read(label)])).toEqual(
          graph.nodes.map((node) => [node.id, nodeName(node)]),
        );
        const edges = [...text.matchAll(new RegExp(`^  ${string} -> ${string} \\[id=${string}`, 'gm'))];
        expect(edges.map(([, from, to, id]) => [read(id), read(from), read(to)])).toEqual(
          graph.edges.map(({ id, source, target }) => [id, source, target]),
        );
      }),
    );
  });
});

describe('A drawing', () => {
  const boxes = (text: string) =>
    new Map(
      all(readXml(text), 'g')
        .filter(({ attributes }) => attributes['data-node'] !== undefined)
        .map((group) => {
          const { x, y, width, height } = all(group, 'rect')[0]?.attributes ?? {};
          return [group.attributes['data-node'], [x, y, width, height].map(Number) as [number, number, number, number]];
        }),
    );

  it('draws a frame around what a container holds, under its name', () => {
    const drawn = boxes(writePicture(sampleGraph, 'svg', inRows(sampleGraph)));
    const [left, top, width, height] = drawn.get('9') ?? [0, 0, 0, 0];
    for (const member of ['1', '2', '3']) {
      const [x, y, wide, high] = drawn.get(member) ?? [0, 0, 0, 0];
      expect([x > left, y > top + 20, x + wide < left + width, y + high < top + height]).toEqual(Array(4).fill(true));
    }
    expect(drawn.get('6')?.[1]).toBeGreaterThan(top + height);
  });

  it('puts what has no place below the others', () => {
    const { '7': _, ...positions } = inRows(sampleGraph);
    const drawn = boxes(writePicture(sampleGraph, 'svg', positions));
    const top = drawn.get('7')?.[1] ?? 0;
    for (const [id, [, y]] of drawn) if (id !== '7') expect(top).toBeGreaterThan(y);
  });
});

describe('Texts', () => {
  it.each([
    ['READS_FIELD', 'reads', 'reads field'],
    ['WRITES_FIELD', 'writes first', 'writes first'],
    ['FLOWS_TO', 'argument', 'argument'],
    ['TRUE', 'true', 'true'],
    ['GIVES_VALUE', 'price', 'gives value price'],
    ['CALLS', undefined, 'calls'],
  ])('of an edge %s with %s say nothing twice', (kind, label, text) => {
    const { label: _, ...edge } = sampleGraph.edges[0] as ViewEdge;
    expect(edgeText({ ...edge, kind, ...(label && { label }) })).toBe(text);
  });

  it('lose what no format can hold', () => {
    expect(plainText('a\u0000b\nc\ud800d')).toBe('a b c d');
  });
});

const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** Rows of a table in the usual form: cells in quotes may hold anything, quotes are doubled in them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
