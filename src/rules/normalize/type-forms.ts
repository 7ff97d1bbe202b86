import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { add, coalesce, equal, literal, subtract } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

export default normalizeRule({
  id: 'type-forms',
  family: 'type',
  title: 'Types made of other types',
  why: 'A choice has what its parts have, a collection has elements, a generic type has arguments, a type parameter has a bound.',
  logic: 'type_form(f, n, kind, name, part) :- match_type_form(f, n, kind, name, part).',
  output: factTables.typeForm,
  relation: from('match', matchTables.type_form)
    .join('part', syntaxNode, (t) => [equal(t.match.file, t.part.file), equal(t.match.part, t.part.node)])
    .leftJoin('name', keptNodes(matchTables.type_form, 'name'), (t) => [
      equal(t.match.file, t.name.file),
      equal(t.match.name, t.name.node),
      equal(t.part.parent, t.name.parent),
    ])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      name: coalesce(t.match.name, literal(-1)),
      part: t.part.node,
      position: subtract(t.part.position, coalesce(add(t.name.position, literal(1)), literal(0))),
    })),
});
