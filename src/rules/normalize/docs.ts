import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'docs',
  family: 'doc',
  title: 'Documentation texts',
  why: 'A documentation text belongs to the definition it stands in or before.',
  logic: 'doc(f, n, owner) :- match_doc(f, n, owner).',
  output: factTables.doc,
  relation: distinct(
    from('match', matchTables.doc).select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      owner: t.match.owner,
    })),
  ),
});
