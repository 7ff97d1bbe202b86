import { certaintyLook } from '../certainty-look.ts';
import type { Certainty, GraphView, ViewNode } from '../graph-view.ts';
import { edgeText, headLines, isDownwards, nodeLines } from './picture-texts.ts';

const arrows: Readonly<Record<Certainty, string>> = {
  exact: '-->',
  one_of: '-.->',
  heuristic: '-.->',
  unresolved: '-.-x',
};

/** A picture as a Mermaid flowchart; the legend and the build stand in comments at its top. */
export function writeMermaid(graph: GraphView): string {
  const names = new Map(graph.nodes.map(({ id }, at) => [id, `n${at}`]));
  const edges = graph.edges.filter(({ source, target }) => names.has(source) && names.has(target));
  const lines = [
    ...headLines(graph).map((line) => `%% ${line.replaceAll('{', '(').replaceAll('}', ')')}`),
    `flowchart ${isDownwards(graph) ? 'TB' : 'LR'}`,
    ...graph.nodes.map((node) => `  ${names.get(node.id)}${shape(node)}`),
    ...edges.map(
      (edge) =>
        `  ${names.get(edge.source)} ${arrows[edge.certainty]}|"${escaped(edgeText(edge))}"| ${names.get(edge.target)}`,
    ),
    ...edges.flatMap(({ certainty }, at) => {
      const { line, dashes } = certaintyLook[certainty];
      return line === 'solid' ? [] : [`  linkStyle ${at} stroke-dasharray:${dashes.join(' ')}`];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function shape(node: ViewNode): string {
  const text = `"${nodeLines(node).map(escaped).join('<br/>')}"`;
  if (node.role === 'marker') return `([${text}])`;
  if (node.role === 'external' || node.role === 'unresolved') return `{{${text}}}`;
  return node.role === 'root' ? `[[${text}]]` : `[${text}]`;
}

/** Everything with a meaning inside a label, as the number of its character. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:()×_-]/gu, (character) => `#${character.codePointAt(0)};`);
