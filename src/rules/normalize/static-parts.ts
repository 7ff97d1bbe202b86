import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const parts = distinct(
  union(
    from('match', matchTables.static).select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
    })),
    from('match', matchTables.property)
      .where((t) => equal(t.match.kind, literal('static_field')))
      .select((t) => ({ language: t.match.language, file: t.match.file, node: t.match.node })),
  ),
);

export default normalizeRule({
  id: 'static-parts',
  family: 'member',
  title: 'Parts of a class that belong to the class itself',
  why: 'A method, field or block declared static belongs to the class around it, not to its instances.',
  logic: 'static_part(f, n, c) :- match_static(f, n) or match_property(f, n, static_field), c is the class around n.',
  output: factTables.staticPart,
  relation: from('part', parts)
    .join('node', syntaxNode, (t) => [equal(t.part.file, t.node.file), equal(t.part.node, t.node.node)])
    .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .where((t) => greaterEqual(t.home.type, literal(0)))
    .select((t) => ({
      language: t.part.language,
      file: t.part.file,
      node: t.part.node,
      last: t.node.last,
      class: t.home.type,
    })),
});
