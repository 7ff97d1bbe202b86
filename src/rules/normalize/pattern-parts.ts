import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

export default normalizeRule({
  id: 'pattern-parts',
  family: 'data',
  title: 'Parts of patterns',
  why: 'Each name in a pattern takes a member or an element of the value.',
  logic: 'pattern_part(f, n, pattern, key) :- match_destructured(f, n, pattern, key).',
  output: factTables.patternPart,
  relation: from('match', matchTables.destructured)
    .best((t) => ({
      by: [t.match.file, t.match.node],
      order: [descending(t.match.key), descending(t.match.pattern), descending(t.match.default)],
    }))
    .leftJoin('key', keptNodes(matchTables.destructured, 'key'), (t) => [
      equal(t.match.file, t.key.file),
      equal(t.match.key, t.key.node),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      pattern: coalesce(t.match.pattern, literal(-1)),
      key: coalesce(t.match.key, literal(-1)),
      token: coalesce(t.key.token, literal(-1)),
      default: coalesce(t.match.default, literal(-1)),
    })),
});
