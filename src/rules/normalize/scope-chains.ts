import { languageFeature } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { fixpoint } from '../../relation/combine.ts';
import { add, either, equal, isNull, literal, notEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const { scope, scopeChain } = factTables;

const chain = fixpoint(
  'chain',
  from('scope', scope).select((t) => ({
    language: t.scope.language,
    file: t.scope.file,
    scope: t.scope.scope,
    ancestor: t.scope.scope,
    distance: literal(0),
    kind: t.scope.kind,
    next: t.scope.parent,
  })),
  (self) =>
    from('step', self)
      .join('outer', scope, (t) => [equal(t.step.file, t.outer.file), equal(t.step.next, t.outer.scope)])
      .select((t) => ({
        language: t.step.language,
        file: t.step.file,
        scope: t.step.scope,
        ancestor: t.outer.scope,
        distance: add(t.step.distance, literal(1)),
        kind: t.outer.kind,
        next: t.outer.parent,
      })),
);

export default normalizeRule({
  id: 'scope-chains',
  family: 'scope',
  title: 'Scopes around each scope',
  why: 'A name is looked up from the innermost scope outwards; a class body may be hidden from the functions inside it.',
  logic: 'scope_chain(f, s, a, d) :- s = a, d = 0; scope_chain(f, s, b, d - 1), scope(f, b, parent: a).',
  output: scopeChain,
  relation: from('chain', chain)
    .leftJoin('hidden', languageFeature, (t) => [
      equal(t.chain.language, t.hidden.language),
      equal(t.hidden.feature, literal('class-scope-hidden')),
    ])
    .select((t) => ({
      language: t.chain.language,
      file: t.chain.file,
      scope: t.chain.scope,
      ancestor: t.chain.ancestor,
      distance: t.chain.distance,
      kind: t.chain.kind,
      visible: either(
        equal(t.chain.distance, literal(0)),
        notEqual(t.chain.kind, literal('class')),
        isNull(t.hidden.feature),
      ),
    })),
});
