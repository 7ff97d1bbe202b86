import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, lessEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { flipped, typeLabel } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

const { argument, property, scopeHome, symbol, typeForm } = factTables;
const { documentedValue, doubtfulEntry, expressionType, partPlace, typedMember, typeFlow, typeUse } = typeTables;

const entries = from('entry', property)
  .where((t) => equal(t.entry.kind, literal('entry')))
  .whereExists('expecting', languagesWith('expected-types'), (t) => [equal(t.entry.language, t.expecting.language)]);
const owners = distinct(entries.select((t) => ({ file: t.entry.file, node: flipped(t.entry.owner) })));

/** What is expected of a value follows from what is expected of another, or from a place that expects something itself. */
const steps = distinct(
  union(
    from('flow', typeFlow)
      .where((t) => lessEqual(t.flow.to_node, literal(-2)))
      .select((t) => ({ file: t.flow.to_file, node: t.flow.to_node, from_node: t.flow.node })),
    from('use', typeUse)
      .where((t) => lessEqual(t.use.to_node, literal(-2)))
      .select((t) => ({ file: t.use.file, node: t.use.to_node, from_node: t.use.node })),
  ),
);
const ways = fixpoint(
  'way',
  from('owner', owners).select((t) => ({ file: t.owner.file, owner: t.owner.node, node: t.owner.node })),
  (self) =>
    from('way', self)
      .where((t) => lessEqual(t.way.node, literal(-2)))
      .join('step', steps, (t) => [equal(t.way.file, t.step.file), equal(t.way.node, t.step.node)])
      .select((t) => ({ file: t.way.file, owner: t.way.owner, node: t.step.from_node })),
);
const documented = distinct(
  from('value', documentedValue).select((t) => ({ file: t.value.file, node: flipped(t.value.value) })),
);
const expected = distinct(
  union(
    from('way', ways)
      .where((t) => greaterEqual(t.way.node, literal(-1)))
      .select((t) => ({ file: t.way.file, owner: t.way.owner })),
    from('way', ways)
      .whereExists('documented', documented, (t) => [
        equal(t.way.file, t.documented.file),
        equal(t.way.node, t.documented.node),
      ])
      .select((t) => ({ file: t.way.file, owner: t.way.owner })),
  ),
);
const typed = from('owner', expected)
  .join('type', expressionType, (t) => [equal(t.owner.file, t.type.file), equal(t.owner.owner, t.type.node)])
  .select((t) => ({
    file: t.owner.file,
    owner: t.owner.owner,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
  }));
/** A function takes what it is given where it does not say more than a type parameter of its own. */
const ofCalls = from('symbol', symbol)
  .where((t) => equal(t.symbol.kind, literal('type')))
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .where((t) => equal(t.home.definition, t.home.callable))
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node }));
/** Types that may have members of any name. */
const boundless = from('part', partPlace)
  .where((t) => equal(t.part.label, literal(typeLabel.index)))
  .select((t) => ({ file: t.part.whole_file, node: t.part.whole }));
/** Where a call says its type arguments, its parameters say more than that. */
const arguing = from('argument', argument)
  .whereExists('form', typeForm, (t) => [
    equal(t.argument.file, t.form.file),
    equal(t.argument.call, t.form.node),
    equal(t.form.kind, literal('argument')),
  ])
  .select((t) => ({ file: t.argument.file, owner: flipped(t.argument.value) }));
/** Objects that may have more than is declared: nothing else is expected of them than of what stands there anyway. */
const accepted = distinct(
  union(
    from('type', typed)
      .whereExists('open', ofCalls, (t) => [
        equal(t.type.target_file, t.open.file),
        equal(t.type.target_node, t.open.node),
      ])
      .whereNone('arguing', arguing, (t) => [equal(t.type.file, t.arguing.file), equal(t.type.owner, t.arguing.owner)])
      .select((t) => ({ file: t.type.file, owner: t.type.owner })),
    from('type', typed)
      .whereExists('boundless', boundless, (t) => [
        equal(t.type.target_file, t.boundless.file),
        equal(t.type.target_node, t.boundless.node),
      ])
      .select((t) => ({ file: t.type.file, owner: t.type.owner })),
    from('type', typed)
      .where((t) => [equal(t.type.file, t.type.target_file), equal(t.type.owner, flipped(t.type.target_node))])
      .select((t) => ({ file: t.type.file, owner: t.type.owner })),
  ),
);

export default relateRule({
  id: 'doubtful-entries',
  family: 'type',
  title: 'Entries of objects of which something unknown is expected',
  why: 'An entry declares its name unless the type that is expected of the object does; when that is not known, or is not known to have the name, neither is what the name means.',
  logic:
    'doubtful_entry(e) :- property(e, owner: o), o is given to something, not typed_member(e, …), not expression_type(expected of o, c) where c takes any name.',
  output: doubtfulEntry,
  relation: entries
    .whereExists('expected', expected, (t) => [
      equal(t.entry.file, t.expected.file),
      equal(flipped(t.entry.owner), t.expected.owner),
    ])
    .whereNone('accepted', accepted, (t) => [
      equal(t.entry.file, t.accepted.file),
      equal(flipped(t.entry.owner), t.accepted.owner),
    ])
    .whereNone('known', typedMember, (t) => [equal(t.entry.file, t.known.file), equal(t.entry.name, t.known.node)])
    .select((t) => ({ file: t.entry.file, node: t.entry.node })),
  examples: [
    {
      title: 'An argument of a function nobody knows',
      files: { 'a.js': 'missing({ a: { b: 1 } });\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'An entry that the expected type does not have, and one of a type that is not known',
      files: {
        'a.ts':
          'interface I<E> { m: E }\ninterface J { o: { p: number } }\nconst a: I<Missing> = { m: { n: 1 } };\nconst b: J = { o: { p: 1, q: 1 } };\n',
      },
      edges: [],
      rows: 2,
    },
    {
      title: 'Objects that may have any member',
      files: {
        'a.ts':
          'interface I { [key: string]: number }\ndeclare function f<T>(t: T): T;\nconst a: I = { m: 1 };\nf({ n: 1 });\n',
      },
      edges: [],
      rows: 0,
    },
    {
      title: 'A call that says its type arguments',
      files: {
        'a.ts': 'declare function f<T>(t: T): T;\nf<Missing<string>>({ m: 1 });\n',
      },
      edges: [],
      rows: 1,
    },
    {
      title: 'A value of which a documentation text says the type',
      files: {
        'a.js':
          '/** @returns {Outside} */\nconst f = () => ({ a: 1 });\n/** @returns {Object} */\nconst g = () => ({ b: 1 });\n',
      },
      edges: [],
      rows: 1,
    },
    {
      title: 'A variable without a declared type',
      files: { 'a.js': 'const o = { a: { b: 1 } };\n' },
      edges: [],
      rows: 0,
    },
  ],
});
