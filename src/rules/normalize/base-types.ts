import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { equal } from '../../relation/expressions.ts';
import { ascending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'base-types',
  family: 'inherit',
  title: 'Supertypes as written',
  why: 'The supertypes stand in the head of a class or interface.',
  logic: 'base_type(f, c, n, p) :- match_base(f, n, class: c), position(n) = p.',
  output: factTables.baseType,
  relation: from('match', matchTables.base)
    .best((t) => ({ by: [t.match.file, t.match.node], order: [ascending(t.match.kind), ascending(t.match.class)] }))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      class: t.match.class,
      node: t.match.node,
      position: t.node.position,
      kind: t.match.kind,
    })),
});
