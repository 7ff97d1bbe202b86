import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { coalesce, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'assignments',
  family: 'data',
  title: 'Values given to targets',
  why: 'An assignment gives the value of an expression to a target.',
  logic: 'assignment(f, n, target, value) :- match_assignment(f, n, target, value).',
  output: factTables.assignment,
  relation: distinct(
    from('match', matchTables.assignment).select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      target: t.match.target,
      value: coalesce(t.match.value, literal(-1)),
    })),
  ),
});
