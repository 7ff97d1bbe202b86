import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { choose, literal, oneOf } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'definition-matches',
  family: 'definition',
  title: 'One match for each definition',
  why: 'Several patterns may find one definition, for example with and without its name; the one that knows the name counts, and one that knows an accessor before one that sees a method.',
  logic: 'definition_match(f, n) :- match_definition(f, n, name), named matches first.',
  output: factTables.definitionMatch,
  relation: from('match', matchTables.definition)
    .best((t) => ({
      by: [t.match.file, t.match.node],
      order: [
        descending(t.match.name),
        descending(t.match.parameters),
        ascending(choose([[oneOf(t.match.kind, literal('getter'), literal('setter')), literal(0)]], literal(1))),
        ascending(t.match.kind),
        ascending(t.match.body),
        ascending(t.match.result),
      ],
    }))
    .select((t) => ({ ...t.match })),
});
