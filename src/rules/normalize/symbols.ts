import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  add,
  choose,
  equal,
  greaterEqual,
  isNotNull,
  lessEqual,
  literal,
  notEqual,
  oneOf,
} from '../../relation/expressions.ts';
import { argMin, count, min, when } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const alternatives = from('match', matchTables.alternative)
  .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
  .select((t) => ({ file: t.node.file, node: t.node.node, last: t.node.last }));
/** Bindings for the case that something is missing or another platform or version. */
const within = distinct(
  from('part', alternatives)
    .join('binding', factTables.binding, (t) => [
      equal(t.part.file, t.binding.file),
      lessEqual(t.part.node, t.binding.node),
      greaterEqual(t.part.last, t.binding.node),
    ])
    .select((t) => ({ ...t.binding })),
);
const defined = from('binding', factTables.binding)
  .where((t) => oneOf(t.binding.kind, literal('function'), literal('class')))
  .select((t) => ({ ...t.binding }));
/** What an import that may fail gives is one of several things where a definition may take its place, and stays the first. */
const seldom = union(
  from('binding', within)
    .where((t) => notEqual(t.binding.kind, literal('import')))
    .select((t) => ({ file: t.binding.file, node: t.binding.node })),
  from('binding', within)
    .where((t) => equal(t.binding.kind, literal('import')))
    .whereNone('defined', defined, (t) => [
      equal(t.binding.file, t.defined.file),
      equal(t.binding.scope, t.defined.scope),
      equal(t.binding.token, t.defined.token),
    ])
    .select((t) => ({ file: t.binding.file, node: t.binding.node })),
);
/** Above the number of every node. */
const behindAll = 1 << 30;
const ranked = from('binding', factTables.binding)
  .leftJoin('seldom', seldom, (t) => [equal(t.binding.file, t.seldom.file), equal(t.binding.node, t.seldom.node)])
  .select((t) => ({
    ...t.binding,
    rank: choose([[isNotNull(t.seldom.node), add(t.binding.node, literal(behindAll))]], t.binding.node),
  }));

export default normalizeRule({
  id: 'symbols',
  family: 'scope',
  title: 'One symbol for each name in a scope',
  why: 'All bindings of one name in one scope are the same variable; its first binding stands for it, before those for another platform or version and imports that may fail.',
  logic: 'symbol(f, first(n), s, t) :- binding(f, n, t, s).',
  output: factTables.symbol,
  relation: from('binding', ranked).groupBy(
    (t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token }),
    (t) => ({
      language: min(t.binding.language),
      node: argMin(t.binding.node, t.binding.rank),
      kind: argMin(t.binding.kind, t.binding.rank),
      bindings: count(),
      definitions: when(oneOf(t.binding.kind, literal('function'), literal('class'), literal('import')), count()),
    }),
  ),
});
