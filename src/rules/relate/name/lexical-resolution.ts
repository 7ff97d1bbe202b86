import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { argMin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const names = distinct(
  from('reference', factTables.reference).select((t) => ({
    file: t.reference.file,
    scope: t.reference.scope,
    token: t.reference.token,
  })),
);

const nearest = from('name', names)
  .join('chain', factTables.scopeChain, (t) => [equal(t.name.file, t.chain.file), equal(t.name.scope, t.chain.scope)])
  .where((t) => t.chain.visible)
  .join('symbol', factTables.symbol, (t) => [
    equal(t.chain.file, t.symbol.file),
    equal(t.chain.ancestor, t.symbol.scope),
    equal(t.name.token, t.symbol.token),
  ])
  .groupBy(
    (t) => ({ file: t.name.file, scope: t.name.scope, token: t.name.token }),
    (t) => ({ symbol: argMin(t.symbol.node, t.chain.distance) }),
  );

export default relateRule({
  id: 'lexical-resolution',
  family: 'name',
  title: 'A name means the symbol of the nearest scope that has it',
  why: 'The name is looked up from the scope of its occurrence outwards; the first visible scope that binds it decides.',
  logic:
    'resolved_name(f, n, y) :- reference(f, n, t, s), scope_chain(f, s, a, d, visible), symbol(f, y, a, t), the smallest d.',
  output: relationTables.resolvedName,
  relation: from('reference', factTables.reference)
    .join('nearest', nearest, (t) => [
      equal(t.reference.file, t.nearest.file),
      equal(t.reference.scope, t.nearest.scope),
      equal(t.reference.token, t.nearest.token),
    ])
    .select((t) => ({
      language: t.reference.language,
      file: t.reference.file,
      node: t.reference.node,
      symbol: t.nearest.symbol,
    })),
  examples: [
    {
      title: 'The nearest scope decides',
      files: { 'a.py': 'x = 1\ndef f():\n    x = 2\n    return x\n' },
      edges: ['a.py:4 x REFERS_TO a.py:f.x'],
    },
    {
      title: 'A class body is not visible in its methods',
      files: { 'a.py': 'class A:\n    x = 2\n    def m(self):\n        return x\n' },
      edges: ['a.py:4 x REFERS_TO ?x (not_found)'],
    },
  ],
});
