import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import {
  both,
  either,
  equal,
  greater,
  isNotNull,
  lessEqual,
  literal,
  not,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from './typed-language.ts';
import { valuedSymbols } from './valued-symbols.ts';

const { assignment, binding, literal: literals, typeAnnotation } = factTables;
const { definitionSite, narrowedUse, reachingDefinition } = definitionTables;

/** What a documentation text says the type of, also where that is nothing that is declared. */
const said = distinct(
  from('tag', typeTables.documentedTag)
    .where((t) => equal(t.tag.kind, literal('type')))
    .select((t) => ({ file: t.tag.file, owner: t.tag.owner })),
);

/** Variables that are introduced without a type and without a value, or with the one that says that there is none. */
const empty = from('symbol', valuedSymbols)
  .where((t) => equal(t.symbol.bindings, literal(1)))
  .whereNone('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.symbol.language, t.flow.language)])
  .join('binding', binding, (t) => [
    equal(t.symbol.file, t.binding.file),
    equal(t.symbol.value, t.binding.node),
    oneOf(t.binding.kind, literal('variable'), literal('lexical')),
  ])
  .leftJoin('nothing', literals, (t) => [
    equal(t.binding.file, t.nothing.file),
    equal(t.binding.value, t.nothing.node),
    equal(t.nothing.kind, literal('null')),
  ])
  .where((t) => either(lessEqual(t.binding.value, literal(0)), isNotNull(t.nothing.file)))
  .whereNone('declared', typeAnnotation, (t) => [
    equal(t.binding.file, t.declared.file),
    equal(t.binding.node, t.declared.owner),
  ])
  .whereNone('said', said, (t) => [equal(t.binding.file, t.said.file), equal(t.binding.node, t.said.owner)])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node }));

/** Variables that get what an iteration, a pattern or the like gives: that has a type of its own. */
const otherwise = distinct(
  from('site', definitionSite)
    .where((t) =>
      both(
        equal(t.site.fields, literal(0)),
        not(oneOf(t.site.kind, literal('assignment'), literal('augmented'), literal('declaration'))),
      ),
    )
    .select((t) => ({ file: t.site.file, symbol: t.site.symbol })),
);

const given = from('variable', empty)
  .whereNone('other', otherwise, (t) => [
    equal(t.variable.file, t.other.file),
    equal(t.variable.symbol, t.other.symbol),
  ])
  .join('site', definitionSite, (t) => [
    equal(t.variable.file, t.site.file),
    equal(t.variable.symbol, t.site.symbol),
    equal(t.site.fields, literal(0)),
  ])
  .join('assignment', assignment, (t) => [
    equal(t.site.file, t.assignment.file),
    equal(t.site.node, t.assignment.target),
    equal(t.assignment.kind, literal('plain')),
    greater(t.assignment.value, literal(0)),
  ])
  .select((t) => ({ file: t.site.file, definition: t.site.node, value: t.assignment.value }));

export default relateRule({
  id: 'assigned-type-flows',
  family: 'type',
  title: 'Variables without a type have that of the values that reach a use',
  why: 'A variable that is introduced with neither a type nor a value has, at each use, the type of what was given to it last on some way there.',
  logic:
    'type_flow(v, n) :- binding(y, no type, no value), assignment(d of y, value: v), reaching_definition(d, n), not narrowed_use(n, …).',
  output: typeTables.typeFlow,
  relation: distinct(
    from('given', given)
      .join('reach', reachingDefinition, (t) => [
        equal(t.given.file, t.reach.file),
        equal(t.given.definition, t.reach.definition),
      ])
      .whereNone('narrowed', narrowedUse, (t) => [
        equal(t.reach.file, t.narrowed.file),
        equal(t.reach.use, t.narrowed.node),
      ])
      .select((t) => ({
        file: t.given.file,
        node: t.given.value,
        to_file: t.given.file,
        to_node: t.reach.use,
      })),
  ),
  examples: [
    {
      title: 'A variable that is given a value later',
      files: {
        'a.ts':
          'interface A { m(): void }\ninterface B { k(): void }\nfunction f(a: A, b: B) {\n  let x;\n  x = a;\n  x.m;\n  x = b;\n  x.k;\n}\n',
      },
      edges: [
        'a.ts:3 A REFERS_TO a.ts:A',
        'a.ts:3 B REFERS_TO a.ts:B',
        'a.ts:5 a REFERS_TO a.ts:f.a',
        'a.ts:5 x REFERS_TO a.ts:f.x',
        'a.ts:6 m REFERS_TO a.ts:A.m',
        'a.ts:6 x REFERS_TO a.ts:f.x',
        'a.ts:7 b REFERS_TO a.ts:f.b',
        'a.ts:7 x REFERS_TO a.ts:f.x',
        'a.ts:8 k REFERS_TO a.ts:B.k',
        'a.ts:8 x REFERS_TO a.ts:f.x',
      ],
    },
    {
      title: 'A variable of a declared type',
      files: {
        'a.ts': 'interface A { m(): void }\nfunction f(a: A) {\n  let x: unknown;\n  x = a;\n  x.m;\n}\n',
      },
      edges: [
        'a.ts:2 A REFERS_TO a.ts:A',
        'a.ts:4 a REFERS_TO a.ts:f.a',
        'a.ts:4 x REFERS_TO a.ts:f.x',
        'a.ts:5 m REFERS_TO ?m (unknown_type)',
        'a.ts:5 x REFERS_TO a.ts:f.x',
      ],
    },
  ],
});
