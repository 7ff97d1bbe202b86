import type { GraphView, ViewEdge, ViewNode } from '../graph-view.ts';
import { headLines, nodeName, stampText } from './picture-texts.ts';
import { xmlText } from './xml-text.ts';

type Field<Of> = readonly [
  name: string,
  type: 'string' | 'int' | 'boolean',
  value: (of: Of) => string | number | boolean,
];

const nodeFields: readonly Field<ViewNode>[] = [
  ['label', 'string', nodeName],
  ['kind', 'string', ({ kind }) => kind],
  ['role', 'string', ({ role }) => role],
  ['qualifiedName', 'string', ({ qualifiedName }) => qualifiedName],
  ['path', 'string', ({ place }) => place?.path ?? ''],
  ['line', 'int', ({ place }) => place?.line ?? 0],
  ['column', 'int', ({ place }) => place?.column ?? 0],
  ['hidden', 'int', ({ hidden }) => hidden],
  ['end', 'string', ({ end }) => end ?? ''],
];
const edgeFields: readonly Field<ViewEdge>[] = [
  ['kind', 'string', ({ kind }) => kind],
  ['certainty', 'string', ({ certainty }) => certainty],
  ['rule', 'string', ({ rule }) => rule],
  ['count', 'int', ({ count }) => count],
  ['label', 'string', ({ label }) => label ?? ''],
  ['isCycle', 'boolean', ({ isCycle }) => isCycle ?? false],
];

/** A picture as GraphML; the legend is its description, the build a property of the graph. */
export function writeGraphml(graph: GraphView): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${xmlText(headLines(graph).join(' | '))}</desc>`,
    '  <key id="g0" for="graph" attr.name="build" attr.type="string"/>',
    ...nodeFields.map(([name, type], at) => key(`n${at}`, 'node', name, type)),
    ...edgeFields.map(([name, type], at) => key(`e${at}`, 'edge', name, type)),
    `  <graph id="${xmlText(graph.title)}" edgedefault="directed">`,
    `    <data key="g0">${xmlText(stampText(graph))}</data>`,
    ...graph.nodes.map((node) => `    <node id="${xmlText(node.id)}">${data('n', nodeFields, node)}</node>`),
    ...graph.edges.map(
      (edge) =>
        `    <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data('e', edgeFields, edge)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

const key = (id: string, of: string, name: string, type: string) =>
  `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;

const data = <Of>(prefix: string, fields: readonly Field<Of>[], of: Of): string =>
  fields.map(([, , value], at) => `<data key="${prefix}${at}">${xmlText(String(value(of)))}</data>`).join('');
