import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

export default normalizeRule({
  id: 'patterns',
  family: 'data',
  title: 'Patterns that take a value apart',
  why: 'A pattern stands for the value that is given to it.',
  logic: 'pattern(f, n, value) :- match_destructuring(f, n, value).',
  output: factTables.pattern,
  relation: from('match', matchTables.destructuring)
    .best((t) => ({ by: [t.match.file, t.match.node], order: [descending(t.match.value), descending(t.match.kind)] }))
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      parent: t.node.parent,
      value: coalesce(t.match.value, literal(-1)),
    })),
});
