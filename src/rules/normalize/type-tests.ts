import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'type-tests',
  family: 'type',
  title: 'Tests of types',
  why: 'Whether a value is an instance of a class, or has a member or a certain value in a member, says which type it has.',
  logic: 'type_test(f, n, kind, subject, name, other) :- match_type_test(f, n, kind, subject, name, other).',
  output: factTables.typeTest,
  relation: from('match', matchTables.type_test)
    .leftJoin('name', syntaxNode, (t) => [equal(t.match.file, t.name.file), equal(t.match.name, t.name.node)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      subject: coalesce(t.match.subject, literal(-1)),
      token: coalesce(t.name.token, literal(-1)),
      other: coalesce(t.match.other, literal(-1)),
    })),
});
