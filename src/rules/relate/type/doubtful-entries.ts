import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, lessEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { flipped } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

const { property } = factTables;
const { doubtfulEntry, expressionType, typeFlow, typeUse } = typeTables;

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
const expected = distinct(
  from('way', ways)
    .where((t) => greaterEqual(t.way.node, literal(-1)))
    .whereNone('type', expressionType, (t) => [equal(t.way.file, t.type.file), equal(t.way.owner, t.type.node)])
    .select((t) => ({ file: t.way.file, owner: t.way.owner })),
);

export default relateRule({
  id: 'doubtful-entries',
  family: 'type',
  title: 'Entries of objects of which something unknown is expected',
  why: 'An entry declares its name unless the type that is expected of the object does; when that is not known, neither is what the name means.',
  logic: 'doubtful_entry(e) :- property(e, owner: o), o is given to something, not expression_type(expected of o, …).',
  output: doubtfulEntry,
  relation: entries
    .whereExists('expected', expected, (t) => [
      equal(t.entry.file, t.expected.file),
      equal(flipped(t.entry.owner), t.expected.owner),
    ])
    .select((t) => ({ file: t.entry.file, node: t.entry.node })),
  examples: [
    {
      title: 'An argument of a function nobody knows',
      files: { 'a.js': 'missing({ a: { b: 1 } });\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'A variable without a declared type',
      files: { 'a.js': 'const o = { a: { b: 1 } };\n' },
      edges: [],
      rows: 0,
    },
  ],
});
