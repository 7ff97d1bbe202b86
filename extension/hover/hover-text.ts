import { shownEdgeKinds } from '../../src/model/edge-kinds.ts';
import type { HoverAnswer, HoverCount } from '../../src/protocol/graph-view.ts';

/** Lines of counts that fit between the title and the links. */
const mostCounts = 4;

const links = [
  ['showNeighborhood', '$(type-hierarchy) Show graph'],
  ['showCallers', 'Callers'],
  ['showCallees', 'Callees'],
  ['explainEdge', 'Why?'],
] as const;

/** Commands a hover may run. */
export const hoverCommands = links.map(([name]) => `codeAnatomy.${name}`);

/** The hover of a symbol as Markdown, at most six lines; null when there is nothing to say. */
export function hoverText({ symbol, counts, stale }: HoverAnswer): string | null {
  const sorted = [...counts]
    .filter((count) => total(count) > 0)
    .sort((a, b) => rank(a) - rank(b) || total(b) - total(a));
  if (sorted.length === 0) return null;
  const fits = sorted.length <= mostCounts ? sorted.length : mostCounts - 1;
  const title = `$(type-hierarchy) **${escapeMarkdown(symbol.localName || symbol.label)}** ${escapeMarkdown(symbol.kind.toLowerCase().replaceAll('_', ' '))}`;
  const lines = [
    stale ? `${title} · *changed since the graph was built*` : title,
    ...sorted.slice(0, fits).map(countLine),
    ...(sorted.length > fits ? [`… and ${sorted.length - fits} more kinds of edges`] : []),
    links.map(([name, text]) => `[${text}](${commandLink(name, symbol.id)})`).join(' · '),
  ];
  return lines.join('  \n');
}

/** Kinds a picture shows come first, in its order; callers before callees. */
function rank({ kind, direction }: HoverCount): number {
  const place = (shownEdgeKinds as readonly string[]).indexOf(kind);
  return (place < 0 ? shownEdgeKinds.length : place) * 2 + (direction === 'in' ? 0 : 1);
}

const total = ({ exact, uncertain, unresolved }: HoverCount) => exact + uncertain + unresolved;

function countLine({ title, direction, exact, uncertain, unresolved }: HoverCount): string {
  const parts = [
    exact > 0 ? `${exact} exact` : '',
    uncertain > 0 ? `${uncertain} uncertain` : '',
    unresolved > 0 ? `${unresolved} unresolved` : '',
  ].filter(Boolean);
  return `$(arrow-${direction === 'in' ? 'left' : 'right'}) ${escapeMarkdown(title)}: ${parts.join(', ')}`;
}

const commandLink = (name: string, id: string) =>
  `command:codeAnatomy.${name}?${encodeURIComponent(JSON.stringify([{ id }]))}`;

/** Names come from source files and could hold Markdown, an icon or a link. */
const escapeMarkdown = (text: string) =>
  text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&').replaceAll(/\s+/g, ' ');
