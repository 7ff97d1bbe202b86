import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { parseDependenceId } from './dependence-id.ts';
import { drawnEdge } from './drawn-edge.ts';
import { evidenceLines } from './evidence-lines.ts';
import { unitDependences } from './flow/unit-dependences.ts';
import type { GraphReader } from './graph-reader.ts';
import { notFound } from './not-found.ts';
import { ruleText } from './rule-text.ts';
import { dependenceView } from './views/dependence-view.ts';
import type { ViewSources } from './views/view-sources.ts';

/** Why a statement depends on another; null when the id is of no such edge. */
export async function explainDependence(
  reader: GraphReader,
  id: string,
  sources: ViewSources,
): Promise<EdgeExplanation | null> {
  const parts = parseDependenceId(id);
  if (!parts) return null;
  const drawn = await drawnEdge(reader, dependenceView, { id, unit: parts.unit }, sources);
  const unit = drawn && { file: drawn.unit.file, unit: drawn.unit.node };
  const { dependences } = unit ? await unitDependences(reader, unit) : { dependences: [] };
  const found = dependences.find(
    ({ source, target, how }) => source === parts.source && target === parts.target && how === parts.label,
  );
  if (!drawn || !unit || !found)
    throw notFound(t('The statement does not depend on this any more; the picture is from an older build.'));
  const shown = found.kind === 'value' ? found.definitions : [found.source];
  return {
    edge: drawn.edge,
    source: drawn.source,
    target: drawn.target,
    rule: await ruleText(reader, drawn.edge.rule),
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
