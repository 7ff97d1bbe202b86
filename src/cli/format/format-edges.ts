import { type EdgeKind, edgeKinds } from '../../model/edge-kinds.ts';
import type { EdgeRow, SymbolRow } from '../../protocol/engine-api.ts';
import { formatCount } from './format-count.ts';
import { formatPlace } from './format-place.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

/** The symbol, then its edges by kind and direction. */
export function formatEdges(symbol: SymbolRow, edges: readonly EdgeRow[]): string {
  const title = [symbol.qualifiedName, symbol.kind, formatPlace(symbol), symbol.id].filter(Boolean).join('  ');
  const groups = [...grouped(edges).values()];
  const sections = groups.map((group) => `${groupTitle(group)} (${formatCount(group.length)})\n${groupTable(group)}`);
  return [`${title}\n`, ...(sections.length > 0 ? sections : ['No edges.\n'])].join('\n');
}

function groupTitle([first]: readonly EdgeRow[]): string {
  if (!first) return '';
  const { kind, direction } = first;
  return kind in edgeKinds ? `${edgeKinds[kind as EdgeKind][direction]} · ${kind}` : `${kind} ${direction}`;
}

function groupTable(group: readonly EdgeRow[]): string {
  const rows = group.map((edge) => [nameOf(edge), edge.certainty, formatPlace(edge), edge.rule, edge.id]);
  return indent(textTable(rows, ['left', 'left', 'left', 'left', 'left']));
}

/** A place is told by what it lies in: its own text is that of the symbol, again and again. */
function nameOf({ other, within }: EdgeRow): string {
  const name = other.qualifiedName || other.label;
  return within === undefined ? name : `${name} in ${within}`;
}

function grouped(edges: readonly EdgeRow[]): Map<string, EdgeRow[]> {
  const groups = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    const key = `${edge.direction} ${edge.kind}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return groups;
}
