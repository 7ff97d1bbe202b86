import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { add, choose, equal, isNull, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const wrappers = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('type_wrapper')))
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));

export default normalizeRule({
  id: 'type-annotations',
  family: 'type',
  title: 'Declared types',
  why: 'A declared type belongs to the parameter, definition or variable it stands at. With type arguments or in parentheses it is still the type named first; a list or a choice of types is none of them.',
  logic: 'type_annotation(f, n, owner) :- match_annotation(f, n, owner).',
  output: factTables.typeAnnotation,
  relation: distinct(
    from('match', matchTables.annotation)
      .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
      .leftJoin('wrapper', wrappers, (t) => [
        equal(t.node.language, t.wrapper.language),
        equal(t.node.kind, t.wrapper.kind),
      ])
      .select((t) => ({
        language: t.match.language,
        file: t.match.file,
        node: t.match.node,
        named: choose([[isNull(t.wrapper.kind), t.match.node]], add(t.match.node, literal(1))),
        kind: t.match.kind,
        owner: t.match.owner,
      })),
  ),
});
