import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { choose, coalesce, equal, hasFlag, less, literal, not, subtract } from '../../relation/expressions.ts';
import { countDistinct, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

const { destructured } = matchTables;

const parents = from('node', keptNodes(destructured, 'node'))
  .join('around', syntaxNode, (t) => [equal(t.node.file, t.around.file), equal(t.node.parent, t.around.node)])
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    parent: t.node.parent,
    position: t.node.position,
    around: t.around.node,
    around_position: t.around.position,
  }));
/** Separators inside patterns, which stand alone where an element is left out; most languages have none of these among their nodes. */
const separators = from('pattern', keptNodes(destructured, 'pattern'))
  .join('token', syntaxNode, (t) => [equal(t.pattern.file, t.token.file), equal(t.pattern.node, t.token.parent)])
  .where((t) => not(hasFlag(t.token.flags, 1)))
  .select((t) => ({ file: t.token.file, pattern: t.token.parent, node: t.token.node }));
const separated = from('match', destructured)
  .join('separator', separators, (t) => [
    equal(t.match.file, t.separator.file),
    equal(t.match.pattern, t.separator.pattern),
    less(t.separator.node, t.match.node),
  ])
  .groupBy(
    (t) => ({ file: t.match.file, node: t.match.node, pattern: t.match.pattern }),
    (t) => ({ before: countDistinct(t.separator.node) }),
  );

export default normalizeRule({
  id: 'pattern-parts',
  family: 'data',
  title: 'Parts of patterns',
  why: 'Each name in a pattern takes a member or an element of the value, and elements that are left out count.',
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
    .leftJoin('place', parents, (t) => [equal(t.match.file, t.place.file), equal(t.match.node, t.place.node)])
    .leftJoin('separated', separated, (t) => [
      equal(t.match.file, t.separated.file),
      equal(t.match.node, t.separated.node),
      equal(t.match.pattern, t.separated.pattern),
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
      // A part with a default is one node further in.
      position: coalesce(
        // The class stands before its arguments.
        choose(
          [[equal(t.match.kind, literal('argument')), subtract(t.place.position, literal(1))]],
          t.separated.before,
        ),
        choose([[equal(t.place.parent, t.match.pattern), t.place.position]], t.place.around_position),
        literal(-1),
      ),
    })),
});
