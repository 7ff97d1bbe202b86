import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'type-annotations',
  family: 'type',
  title: 'Declared types',
  why: 'A declared type belongs to the parameter, definition or variable it stands at.',
  logic: 'type_annotation(f, n, owner) :- match_annotation(f, n, owner).',
  output: factTables.typeAnnotation,
  relation: distinct(
    from('match', matchTables.annotation).select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      owner: t.match.owner,
    })),
  ),
});
