import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'contained-values',
  family: 'data',
  title: 'Values in collections that stand under keys or are spread',
  why: 'A map holds values under keys, which are expressions; a spread gives a collection the elements of another one.',
  logic: 'contained(f, n, owner, key, value) :- match_contained(f, n, owner, key, value).',
  output: factTables.contained,
  relation: from('match', matchTables.contained).select((t) => ({
    language: t.match.language,
    file: t.match.file,
    node: t.match.node,
    kind: t.match.kind,
    owner: coalesce(t.match.owner, literal(-1)),
    value: coalesce(t.match.value, literal(-1)),
    key: coalesce(t.match.key, literal(-1)),
  })),
});
