import type { GraphView } from '../graph-view.ts';
import type { Positions } from '../layout.ts';
import { edgeText, nodeName, nodePlace, stampText } from './picture-texts.ts';
import { writeSvg } from './write-svg.ts';
import { xmlText } from './xml-text.ts';

const style = `body{font:14px sans-serif;color:#1f1f1f;background:#fff;margin:24px}
svg{max-width:100%;height:auto}table{border-collapse:collapse}
td,th{border:1px solid #767676;padding:3px 8px;text-align:left}`;

/** A picture as one page that loads nothing and runs nothing: the drawing, then its nodes and edges as tables. */
export function writeHtml(graph: GraphView, positions: Positions): string {
  const names = new Map(graph.nodes.map((node) => [node.id, nodeName(node)]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const nodes = graph.nodes.map((node) => [nodeName(node), node.kind, node.qualifiedName, nodePlace(node)]);
  const edges = graph.edges.map((edge) => [nameOf(edge.source), edgeText(edge), nameOf(edge.target), edge.rule]);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(graph.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${xmlText(graph.title)}</h1>
<p>${xmlText(stampText(graph))}</p>
${writeSvg(graph, positions)}
<h2>Nodes</h2>
${table(['Name', 'Kind', 'Qualified name', 'Place'], nodes)}
<h2>Edges</h2>
${table(['From', 'Edge', 'To', 'Rule'], edges)}
</main>
</body>
</html>
`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = `<tr>${heads.map((text) => `<th scope="col">${text}</th>`).join('')}</tr>`;
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${xmlText(text)}</td>`).join('')}</tr>`);
  return `<table>\n<thead>${head}</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
