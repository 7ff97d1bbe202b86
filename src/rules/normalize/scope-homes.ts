import { factTables } from '../../model/tables/facts.ts';
import { both, coalesce, equal, isNotNull, literal, notEqual, oneOf } from '../../relation/expressions.ts';
import { argMin, min, when } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const callableKinds = ['function', 'lambda', 'getter', 'setter', 'signature'] as const;
const typeKinds = ['class', 'interface', 'enum'] as const;
const hoistingScopes = ['module', 'class', 'function', 'lambda'] as const;

const homes = from('chain', factTables.scopeChain)
  .leftJoin('match', factTables.definitionMatch, (t) => [
    equal(t.chain.file, t.match.file),
    equal(t.chain.ancestor, t.match.node),
  ])
  .groupBy(
    (t) => ({ file: t.chain.file, scope: t.chain.scope }),
    (t) => {
      const isCallable = oneOf(t.match.kind, ...callableKinds.map((kind) => literal(kind)));
      const isType = oneOf(t.match.kind, ...typeKinds.map((kind) => literal(kind)));
      const hoists = oneOf(t.chain.kind, ...hoistingScopes.map((kind) => literal(kind)));
      return {
        language: min(t.chain.language),
        definition: when(isNotNull(t.match.node), argMin(t.chain.ancestor, t.chain.distance)),
        callable: when(isCallable, argMin(t.chain.ancestor, t.chain.distance)),
        method: when(
          both(isCallable, notEqual(t.chain.kind, literal('lambda'))),
          argMin(t.chain.ancestor, t.chain.distance),
        ),
        type: when(isType, argMin(t.chain.ancestor, t.chain.distance)),
        hoist: when(hoists, argMin(t.chain.ancestor, t.chain.distance)),
        condition: when(equal(t.chain.kind, literal('condition')), argMin(t.chain.ancestor, t.chain.distance)),
      };
    },
  );

export default normalizeRule({
  id: 'scope-homes',
  family: 'scope',
  title: 'Definition, callable and type around each scope',
  why: 'A call belongs to the innermost callable around it, a member to the innermost class, a hoisted variable to the innermost function or module.',
  logic: 'scope_home(f, s, d) :- scope_chain(f, s, d, distance), definition(f, d), the smallest distance.',
  output: factTables.scopeHome,
  relation: from('home', homes).select((t) => ({
    language: t.home.language,
    file: t.home.file,
    scope: t.home.scope,
    definition: coalesce(t.home.definition, literal(0)),
    callable: coalesce(t.home.callable, literal(0)),
    method: coalesce(t.home.method, literal(0)),
    type: coalesce(t.home.type, literal(-1)),
    hoist: coalesce(t.home.hoist, literal(0)),
    condition: coalesce(t.home.condition, t.home.scope),
  })),
});
