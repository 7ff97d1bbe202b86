import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { any, count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const { referenceTarget, signatureChoice } = relationTables;

const targets = from('target', referenceTarget)
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
const groups = from('target', targets).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

export default graphRule({
  id: 'reference-edges',
  family: 'edges',
  title: 'Names refer to symbols, definitions and members',
  why: 'What a name refers to follows from the scopes around it, from imports, and from what the object of a member access means; of several signatures the arguments choose.',
  logic: 'refers_to(n, d) :- reference_target(n, d), or signature_choice(n, d) in place of it.',
  output: graphTables.edge,
  relation: from('target', targets)
    .join('group', groups, (t) => [equal(t.target.file, t.group.file), equal(t.target.node, t.group.node)])
    .select((t) =>
      targetEdge(
        'REFERS_TO',
        t.target.rule,
        { file: t.target.file, node: t.target.node },
        { file: t.target.target_file, node: t.target.target_node },
        t.target.node,
        t.group.targets,
        t.target.is_open,
      ),
    ),
});
