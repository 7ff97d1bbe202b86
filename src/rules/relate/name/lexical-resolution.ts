import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import {
  both,
  either,
  equal,
  greater,
  isNotNull,
  isNull,
  literal,
  not,
  notEqual,
} from '../../../relation/expressions.ts';
import { argMin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from '../type/typed-language.ts';
import { earlyNames } from './early-names.ts';

const names = from('name', factTables.reference)
  .leftJoin('early', earlyNames, (t) => [equal(t.name.file, t.early.file), equal(t.name.node, t.early.node)])
  .leftJoin('expressions', languagesWith('types-as-expressions'), (t) => [
    equal(t.name.language, t.expressions.language),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    scope: t.name.scope,
    token: t.name.token,
    is_early: isNotNull(t.early.node),
    is_value: both(notEqual(t.name.role, literal('type')), isNull(t.expressions.language)),
  }));
const lookups = distinct(
  from('name', names).select((t) => ({
    file: t.name.file,
    scope: t.name.scope,
    token: t.name.token,
    is_early: t.name.is_early,
    is_value: t.name.is_value,
  })),
);

const nearest = from('name', lookups)
  .join('chain', factTables.scopeChain, (t) => [equal(t.name.file, t.chain.file), equal(t.name.scope, t.chain.scope)])
  .where((t) => either(not(t.name.is_early), equal(t.chain.kind, literal('module'))))
  .join('symbol', factTables.symbol, (t) => [
    equal(t.chain.file, t.symbol.file),
    equal(t.chain.ancestor, t.symbol.scope),
    equal(t.name.token, t.symbol.token),
  ])
  // The methods of a class know its type parameters where they do not know what its body binds.
  .where((t) => either(t.chain.visible, equal(t.symbol.kind, literal('type'))))
  // A type parameter with another binding shares its name with a parameter.
  .where((t) =>
    either(not(t.name.is_value), notEqual(t.symbol.kind, literal('type')), greater(t.symbol.bindings, literal(1))),
  )
  .groupBy(
    (t) => ({
      file: t.name.file,
      scope: t.name.scope,
      token: t.name.token,
      is_early: t.name.is_early,
      is_value: t.name.is_value,
    }),
    (t) => ({ symbol: argMin(t.symbol.node, t.chain.distance) }),
  );

export default relateRule({
  id: 'lexical-resolution',
  family: 'name',
  title: 'A name means the symbol of the nearest scope that has it',
  why: 'The name is looked up from the scope of its occurrence outwards; the first visible scope that binds it decides. Where class bodies run in order, a name that one has not bound yet means that of the module, also where a function around the class has it. A type parameter is no value, and holds no other type.',
  logic:
    'resolved_name(f, n, y) :- reference(f, n, t, s), scope_chain(f, s, a, d, visible), symbol(f, y, a, t), the smallest d.',
  output: relationTables.resolvedName,
  relation: from('name', names)
    .join('nearest', nearest, (t) => [
      equal(t.name.file, t.nearest.file),
      equal(t.name.scope, t.nearest.scope),
      equal(t.name.token, t.nearest.token),
      equal(t.name.is_early, t.nearest.is_early),
      equal(t.name.is_value, t.nearest.is_value),
    ])
    .select((t) => ({
      language: t.name.language,
      file: t.name.file,
      node: t.name.node,
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
