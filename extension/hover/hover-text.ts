import { shownEdgeKinds } from '../../src/model/edge-kinds.ts';
import type { HoverAnswer, HoverCount } from '../../src/protocol/graph-view.ts';
import { numberText, t } from '../../src/protocol/translate.ts';
import { nodeKindTitle } from '../node-kind-title.ts';

/** Lines of counts that fit between the title and the links. */
const mostCounts = 4;

const linked = ['showNeighborhood', 'showCallers', 'showCallees', 'explainEdge'] as const;

const linkTexts = (): readonly string[] => [
  `$(type-hierarchy) ${t('Show graph')}`,
  t('Callers'),
  t('Callees'),
  t('Why?'),
];

/** Commands a hover may run. */
export const hoverCommands = linked.map((name) => `codeAnatomy.${name}`);

/** The hover of a symbol as Markdown, at most six lines; null when there is nothing to say. */
export function hoverText({ symbol, counts, stale }: HoverAnswer): string | null {
  const sorted = [...counts]
    .filter((count) => total(count) > 0)
    .sort((a, b) => rank(a) - rank(b) || total(b) - total(a));
  if (sorted.length === 0) return null;
  const fits = sorted.length <= mostCounts ? sorted.length : mostCounts - 1;
  const title = `$(type-hierarchy) **${escapeMarkdown(symbol.localName || symbol.label)}** ${escapeMarkdown(nodeKindTitle(symbol.kind))}`;
  const lines = [
    stale ? `${title} · *${t('changed since the graph was built')}*` : title,
    ...sorted.slice(0, fits).map(countLine),
    ...(sorted.length > fits ? [t('… and {0} more kinds of edges', sorted.length - fits)] : []),
    linkTexts()
      .map((text, at) => `[${text}](${commandLink(linked[at] ?? '', symbol.id)})`)
      .join(' · '),
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
    exact > 0 ? t('{0} exact', numberText(exact)) : '',
    uncertain > 0 ? t('{0} uncertain', numberText(uncertain)) : '',
    unresolved > 0 ? t('{0} unresolved', numberText(unresolved)) : '',
  ].filter(Boolean);
  return `$(arrow-${direction === 'in' ? 'left' : 'right'}) ${escapeMarkdown(t(title))}: ${parts.join(', ')}`;
}

const commandLink = (name: string, id: string) =>
  `command:codeAnatomy.${name}?${encodeURIComponent(JSON.stringify([{ id }]))}`;

/** Names come from source files and could hold Markdown, an icon or a link. */
const escapeMarkdown = (text: string) =>
  text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&').replaceAll(/\s+/g, ' ');
