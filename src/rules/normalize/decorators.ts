import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'decorators',
  family: 'decorate',
  title: 'Decorators',
  why: 'A decorator expression is applied to the definition below it.',
  logic: 'decorator(f, n, target) :- match_decorator(f, n, target).',
  output: factTables.decorator,
  relation: distinct(
    from('match', matchTables.decorator).select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      target: t.match.target,
    })),
  ),
});
