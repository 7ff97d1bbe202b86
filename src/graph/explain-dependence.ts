import type { EdgeExplanation, ViewNode } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { parseDependenceId } from './dependence-id.ts';
import { evidenceLines } from './evidence-lines.ts';
import { unitDependences } from './flow/unit-dependences.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import { notFound } from './not-found.ts';
import { ruleText } from './rule-text.ts';
import { dependenceView } from './views/dependence-view.ts';
import type { ViewSources } from './views/view-sources.ts';

/** Large enough for every picture that was opened. */
const budget = 100_000;

/** Why a statement depends on another; null when the id is of no such edge. */
export async function explainDependence(
  reader: GraphReader,
  id: string,
  sources: ViewSources,
): Promise<EdgeExplanation | null> {
  const parts = parseDependenceId(id);
  if (!parts) return null;
  const asked = { from: { id: parts.unit }, direction: 'both', kinds: [], depth: 1, budget } as const;
  const view = await dependenceView(reader, asked, sources);
  const edge = view.edges.find((each) => each.id === id);
  const unit = await keyOfId(reader, view.root);
  const { dependences } = unit
    ? await unitDependences(reader, { file: unit.file, unit: unit.node })
    : { dependences: [] };
  const found = dependences.find(
    ({ source, target, how }) => source === parts.source && target === parts.target && how === parts.label,
  );
  if (!edge || !unit || !found)
    throw notFound(t('The statement does not depend on this any more; the picture is from an older build.'));
  const end = (of: string) => view.nodes.find((node) => node.id === of) as ViewNode;
  const shown = found.kind === 'value' ? found.definitions : [found.source];
  return {
    edge,
    source: end(edge.source),
    target: end(edge.target),
    rule: await ruleText(reader, edge.rule),
    confidence: null,
    score: null,
    reason: null,
    grounds: [
      found.kind === 'value'
        ? t('A value given here may be the one that is read there.')
        : t('Whether the second runs is decided by how control goes on from the first ({0}).', found.how),
    ],
    evidence: await evidenceLines(
      reader,
      [...shown, found.target].map((node) => ({ file: unit.file, node })),
      sources.readLine,
    ),
    candidates: [],
  };
}
