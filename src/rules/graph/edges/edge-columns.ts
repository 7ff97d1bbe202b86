import type { EdgeKind } from '../../../model/edge-kinds.ts';
import { confidencePolicies } from '../../../model/evidence-policies.ts';
import { holdLimit } from '../../../model/tables/points-to.ts';
import { confidence } from '../../../relation/confidence.ts';
import type { Value } from '../../../relation/expression.ts';
import { both, choose, coalesce, equal, isNull, literal, missing } from '../../../relation/expressions.ts';

interface End {
  readonly file: Value<'integer'>;
  readonly node: Value<'integer'>;
}

const ends = (kind: EdgeKind, source: End, target: End) => ({
  kind: literal(kind),
  source_file: source.file,
  source_node: source.node,
  target_file: target.file,
  target_node: target.node,
});

/** An edge that follows from the text alone. */
export const certainEdge = (kind: EdgeKind, rule: string, source: End, target: End, evidence: Value<'integer'>) => ({
  ...ends(kind, source, target),
  certainty: literal('exact'),
  confidence: confidence(confidencePolicies.proven),
  score: confidence(confidencePolicies.proven),
  reason: missing('text'),
  rule: literal(rule),
  evidence,
  detail: missing('text'),
});

/** An edge to one of `targets` targets; it is exact when there is one and no other is open. */
export const targetEdge = (
  kind: EdgeKind,
  rule: Value<'text'>,
  source: End,
  target: End,
  evidence: Value<'integer'>,
  targets: Value<'integer'>,
  isOpen: Value<'boolean'> = literal(false),
  detail: Value<'text'> = missing('text'),
) => {
  const single = equal(targets, literal(1));
  const assumed = both(single, isOpen);
  const shared = confidence(confidencePolicies.shared, { candidates: targets });
  const share =
    isOpen.kind === 'literal'
      ? shared
      : choose([[assumed, confidence(confidencePolicies.assumed, { source: rule })]], shared);
  return {
    ...ends(kind, source, target),
    certainty: choose(
      [
        [assumed, literal('heuristic')],
        [single, literal('exact')],
      ],
      literal('one_of'),
    ),
    confidence: share,
    score: share,
    reason: missing('text'),
    rule,
    evidence,
    detail,
  };
};

/** Says where more values arrive than are followed. */
export const cutDetail = (isCut: Value<'boolean'>): Value<'text'> =>
  choose(
    [[isCut, literal(`More than ${holdLimit} values arrive; the first ${holdLimit} in the text are followed.`)]],
    missing('text'),
  );

/** An edge without a target in the workspace; an entity stands for what is outside. */
export const openEdge = (
  kind: EdgeKind,
  rule: string,
  source: End,
  target: End,
  evidence: Value<'integer'>,
  reason: Value<'text'>,
  name: Value<'text'>,
) => ({
  ...ends(kind, source, target),
  certainty: literal('unresolved'),
  confidence: confidence(confidencePolicies.open),
  score: confidence(confidencePolicies.open),
  reason,
  rule: literal(rule),
  evidence,
  detail: name,
});

export const none: End = { file: literal(-2), node: literal(-1) };

/** The entity an open edge ends in; without one it ends nowhere. */
export const entityEnd = (entity: Value<'integer'>): End => ({
  file: choose([[isNull(entity), none.file]], literal(-1)),
  node: coalesce(entity, none.node),
});
