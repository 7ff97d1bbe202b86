import type { Certainty, GraphView } from '../graph-view.ts';
import { edgeText, headLines, isDownwards, nodeLines, nodePlace, plainText } from './picture-texts.ts';

const styles: Readonly<Record<Certainty, string>> = {
  exact: 'style=solid',
  one_of: 'style=dashed',
  heuristic: 'style=dotted',
  unresolved: 'style=dotted, arrowhead=tee',
};

/** A picture in the language of Graphviz; the legend and the build are the label of the whole. */
export function writeDot(graph: GraphView): string {
  const lines = [
    `digraph ${quoted(graph.title)} {`,
    `  rankdir=${isDownwards(graph) ? 'TB' : 'LR'};`,
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    `  label=${quoted(headLines(graph).join('\n'))};`,
    '  labeljust=l;',
    ...graph.nodes.map(
      (node) =>
        `  ${quoted(node.id)} [label=${quoted(nodeLines(node).join('\n'))}, tooltip=${quoted(nodePlace(node))}, class=${quoted([node.kind, node.role, node.end].filter(Boolean).join(' '))}];`,
    ),
    ...graph.edges.map(
      (edge) =>
        `  ${quoted(edge.source)} -> ${quoted(edge.target)} [id=${quoted(edge.id)}, label=${quoted(edgeText(edge))}, ${styles[edge.certainty]}];`,
    ),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** A string: lines end at the left edge, backslashes and quotes stand for themselves. */
const quoted = (text: string): string =>
  `"${text
    .split('\n')
    .map((line) => plainText(line).replace(/[\\"]/g, '\\$&'))
    .join('\\l')}"`;
