import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { union } from '../../relation/combine.ts';
import {
  choose,
  coalesce,
  either,
  equal,
  isNotNull,
  isNull,
  literal,
  missing,
  notEqual,
  oneOf,
} from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { ownNames } from './own-names.ts';

const plain = from('match', matchTables.binding).select((t) => ({ ...t.match }));
const destructured = from('match', factTables.destructuredBinding).select((t) => ({
  ...t.match,
  value: missing('integer'),
  declaration: missing('integer'),
}));

const introduced = from('match', union(plain, destructured))
  .best((t) => ({
    by: [t.match.file, t.match.node],
    order: [descending(t.match.declaration), descending(t.match.value), ascending(t.match.kind)],
  }))
  .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
  .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .leftJoin('directive', factTables.scopeDirective, (t) => [
    equal(t.node.file, t.directive.file),
    // A name bound inside a comprehension is declared in the scope around.
    equal(choose([[equal(t.match.kind, literal('walrus')), t.home.hoist]], t.node.scope), t.directive.scope),
    equal(t.node.token, t.directive.token),
  ])
  .where((t) => either(isNull(t.directive.kind), notEqual(t.directive.kind, literal('nonlocal'))))
  // What a declaration names is known around it, also where the name stands among what the declaration has a scope for.
  .leftJoin('named', factTables.scope, (t) => [
    equal(t.match.file, t.named.file),
    equal(t.match.declaration, t.named.scope),
    equal(t.node.scope, t.named.scope),
    equal(t.named.kind, literal('type')),
    equal(t.match.kind, literal('class')),
  ])
  .select((t) => ({
    language: t.match.language,
    file: t.match.file,
    node: t.match.node,
    token: t.node.token,
    scope: choose(
      [
        [equal(coalesce(t.directive.kind, literal('')), literal('global')), literal(0)],
        [oneOf(t.match.kind, literal('variable'), literal('walrus')), t.home.hoist],
        [equal(t.match.kind, literal('inferred')), t.home.condition],
        [isNotNull(t.named.scope), coalesce(t.named.parent, literal(0))],
      ],
      t.node.scope,
    ),
    kind: choose([[equal(t.match.kind, literal('inferred')), literal('type')]], t.match.kind),
    value: coalesce(t.match.value, literal(-1)),
    declaration: coalesce(t.match.declaration, literal(-1)),
  }));

/** The name that a function expression has inside itself gives way to a parameter or variable of that name. */
const others = from('binding', introduced)
  .whereNone('own', ownNames, (t) => [equal(t.binding.file, t.own.file), equal(t.binding.node, t.own.node)])
  .select((t) => ({ ...t.binding }));
const own = from('binding', introduced)
  .whereExists('own', ownNames, (t) => [equal(t.binding.file, t.own.file), equal(t.binding.node, t.own.node)])
  .whereNone('other', others, (t) => [
    equal(t.binding.file, t.other.file),
    equal(t.binding.scope, t.other.scope),
    equal(t.binding.token, t.other.token),
  ])
  .select((t) => ({ ...t.binding }));

export default normalizeRule({
  id: 'bindings',
  family: 'scope',
  title: 'Names introduced into scopes',
  why: 'Each kind of binding has its scope: a parameter its function, a hoisted variable the nearest function or module, a block variable its block, an inferred type the conditional type around, a name declared global the module. Names declared nonlocal are bound elsewhere. The name of a function expression means the function inside it, unless a parameter or variable has the name.',
  logic:
    'binding(f, n, t, s) :- match_binding(f, n, kind), s = module if global, hoist scope if hoisted, else scope(n).',
  output: factTables.binding,
  relation: union(others, own),
});
