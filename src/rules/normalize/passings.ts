import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'passings',
  family: 'data',
  title: 'Expressions that stand for the value of a part',
  why: 'Brackets, choices, assignments and type assertions hand a value on as it is.',
  logic: 'passing(f, n, part) :- match_passing(f, n, part).',
  output: factTables.passing,
  relation: from('match', matchTables.passing).select((t) => ({
    language: t.match.language,
    file: t.match.file,
    node: t.match.node,
    kind: t.match.kind,
    part: coalesce(t.match.part, literal(-1)),
  })),
});
