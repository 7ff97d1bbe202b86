import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, fixpoint } from '../../relation/combine.ts';
import { equal, literal, notEqual } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const parts = fixpoint(
  'part',
  distinct(
    from('whole', matchTables.destructuring).select((t) => ({
      file: t.whole.file,
      node: t.whole.node,
      whole: t.whole.node,
      kind: t.whole.kind,
    })),
  ),
  (self) =>
    from('part', self)
      .join('inner', matchTables.destructured, (t) => [
        equal(t.part.file, t.inner.file),
        equal(t.part.node, t.inner.pattern),
      ])
      .select((t) => ({ file: t.part.file, node: t.inner.node, whole: t.part.whole, kind: t.part.kind })),
);

export default normalizeRule({
  id: 'destructured-bindings',
  family: 'scope',
  title: 'Names inside destructuring patterns',
  why: 'Each name inside a pattern is bound the way the outermost pattern says.',
  logic:
    'destructured_binding(f, n, k) :- match_destructuring(f, p, k), match_destructured(f, n, pattern: p) at any depth, n is an identifier.',
  output: factTables.destructuredBinding,
  relation: from('part', parts)
    .where((t) => notEqual(t.part.kind, literal('assignment')))
    .join('node', syntaxNode, (t) => [equal(t.part.file, t.node.file), equal(t.part.node, t.node.node)])
    .whereExists('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('identifier')),
    ])
    .best((t) => ({ by: [t.part.file, t.part.node], order: [descending(t.part.whole), ascending(t.part.kind)] }))
    .select((t) => ({ language: t.node.language, file: t.part.file, node: t.part.node, kind: t.part.kind })),
});
