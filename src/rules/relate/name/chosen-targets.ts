import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { any, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

const { referenceTarget, signatureChoice } = relationTables;

/** What the rules find that names refer to, with the signature that arguments choose in place of all of them. */
export const chosenTargets = from('target', referenceTarget)
  .leftJoin('choice', signatureChoice, (t) => [
    equal(t.target.file, t.choice.file),
    equal(t.target.node, t.choice.node),
    equal(t.target.target_file, t.choice.replaced_file),
    equal(t.target.target_node, t.choice.replaced_node),
  ])
  .groupBy(
    (t) => ({
      file: t.target.file,
      node: t.target.node,
      target_file: coalesce(t.choice.target_file, t.target.target_file),
      target_node: coalesce(t.choice.target_node, t.target.target_node),
    }),
    (t) => ({ rule: min(t.target.rule), is_open: any(coalesce(t.choice.is_open, literal(false))) }),
  );
