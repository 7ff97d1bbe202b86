import type { EdgeExplanation, ViewNode } from '../../protocol/graph-view.ts';
import { formatPlace } from './format-place.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

export function formatExplanation(explanation: EdgeExplanation): string {
  const { edge, source, target, rule, reason, evidence, candidates } = explanation;
  const { confidence, score, grounds = [] } = explanation;
  const figures =
    confidence === null || score === null ? '' : `, confidence ${confidence.toFixed(2)}, score ${score.toFixed(2)}`;
  const sureness = `${edge.certainty}${figures}`;
  const sections = [
    `${nameOf(source)}  ${edge.kind}  ${nameOf(target)}\n${indent(`${sureness}\n${reason === null ? '' : `no target: ${reason}\n`}`)}`,
    `Places\n${indent(placeTable([source, target]))}`,
    `Rule ${rule.id}\n${indent(`${rule.title}\n${rule.why}\n${rule.logic}\n`)}`,
    grounds.length === 0 ? '' : `What is known of it\n${indent(grounds.map((text) => `${text}\n`).join(''))}`,
    evidence.length === 0
      ? ''
      : `Evidence\n${indent(
          textTable(
            evidence.map(({ label, place, text }) => [formatPlace(place), label, text.trim()]),
            ['left', 'left', 'left'],
          ),
        )}`,
    candidates.length === 0
      ? ''
      : `Alternatives\n${indent(
          textTable(
            candidates.map((candidate) => [
              candidate.score.toFixed(2),
              nameOf(candidate.target),
              formatPlace(candidate.target.place),
              candidate.edge,
            ]),
            ['right', 'left', 'left', 'left'],
          ),
        )}`,
  ];
  return sections.filter((text) => text !== '').join('\n');
}

const nameOf = (node: ViewNode): string => node.qualifiedName || node.label;

function placeTable(nodes: readonly ViewNode[]): string {
  return textTable(
    nodes.map((node) => [node.kind, nameOf(node), formatPlace(node.place)]),
    ['left', 'left', 'left'],
  );
}
