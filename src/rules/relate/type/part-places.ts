import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  choose,
  coalesce,
  either,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  less,
  literal,
  not,
  notEqual,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { relateRule } from '../../rule.ts';
import { announcedClasses } from '../name/announced-classes.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { componentParts } from './component-parts.ts';
import { documentedShapes } from './documented-shapes.ts';
import { elementPlaces } from './element-places.ts';
import { extendedTypes } from './extended-types.ts';
import { givenResults } from './given-results.ts';
import { iteratedParts } from './iterated-parts.ts';
import { keyedEntries } from './keyed-entries.ts';
import { made } from './made-things.ts';
import { placedEntries } from './placed-entries.ts';
import { readMethods } from './read-methods.ts';
import { takenParameters } from './taken-parameters.ts';
import { flipped, typeLabel } from './type-labels.ts';

const { definition, typeForm } = factTables;
const { moduleMember, symbolDefinition } = relationTables;
const { documentedType, partPlace, typeMember } = typeTables;

type Integer = Value<'integer'>;

const given = from('result', givenResults)
  .join('definition', definition, (t) => [
    equal(t.result.file, t.definition.file),
    equal(t.result.callable, t.definition.node),
  ])
  .leftJoin('property', readMethods, (t) => [
    equal(t.result.file, t.property.file),
    equal(t.result.callable, t.property.node),
  ])
  .select((t) => ({
    file: t.result.file,
    callable: t.result.callable,
    kind: choose([[isNotNull(t.property.node), literal('getter')]], t.definition.kind),
    node: t.result.node,
  }));

const part = (
  whole_file: Integer,
  whole: Integer,
  label: Integer,
  { file, node }: { file: Integer; node: Integer },
) => ({ whole_file, whole, label, file, node });

/** Members of types, or of modules, which stand under node 0. */
const membersOf = (owner: 'type' | 'module') =>
  from('member', typeMember)
    .where((t) => (owner === 'type' ? notEqual : equal)(t.member.target_node, literal(0)))
    .whereNone('property', readMethods, (t) => [
      equal(t.member.member_file, t.property.file),
      equal(t.member.member, t.property.node),
    ])
    .select((t) =>
      part(t.member.target_file, t.member.target_node, t.member.token, {
        file: t.member.member_file,
        node: t.member.member,
      }),
    );
const getters = from('member', typeMember)
  .join('given', given, (t) => [equal(t.member.member_file, t.given.file), equal(t.member.member, t.given.callable)])
  .where((t) => equal(t.given.kind, literal('getter')))
  .select((t) => part(t.member.target_file, t.member.target_node, t.member.token, t.given));

const ofCalls = from('given', given)
  .where((t) => [notEqual(t.given.kind, literal('getter')), notEqual(t.given.kind, literal('setter'))])
  .select((t) => part(t.given.file, t.given.callable, literal(typeLabel.result), t.given));
/** Signatures without a name make the type around them callable, by itself or with `new`. */
const nameless = from('signature', definition)
  .where((t) => [less(t.signature.token, literal(0)), equal(t.signature.kind, literal('signature'))])
  .join('node', syntaxNode, (t) => [equal(t.signature.file, t.node.file), equal(t.signature.node, t.node.node)])
  .leftJoin('shape', shapes, (t) => [equal(t.node.file, t.shape.file), equal(t.node.parent, t.shape.node)])
  .leftJoin('around', definition, (t) => [equal(t.node.file, t.around.file), equal(t.node.parent, t.around.body)])
  .where((t) => either(isNotNull(t.shape.node), isNotNull(t.around.node)))
  .select((t) => ({
    file: t.signature.file,
    node: t.signature.node,
    whole: coalesce(t.shape.owner, t.shape.node, t.around.node, literal(-1)),
  }));
const ofSignatures = from('given', given)
  .join('nameless', nameless, (t) => [equal(t.given.file, t.nameless.file), equal(t.given.callable, t.nameless.node)])
  .select((t) => ({ ...t.given, whole: t.nameless.whole }));
const called = from('given', ofSignatures).select((t) =>
  part(t.given.file, t.given.whole, literal(typeLabel.result), t.given),
);
const created = from('given', ofSignatures).select((t) =>
  part(t.given.file, t.given.whole, literal(typeLabel.instance), t.given),
);
/** A type of what is created by `new` is written like the type of a function. */
const createdByTypes = from('given', given)
  .where((t) => equal(t.given.kind, literal('signature')))
  .select((t) => part(t.given.file, t.given.callable, literal(typeLabel.instance), t.given));
const taken = from('element', elementPlaces).select((t) =>
  part(t.element.file, t.element.whole, t.element.label, t.element),
);
/** Collections whose members without a declaration of their own are elements. */
const indexes = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('index')))
  .leftJoin('named', definition, (t) => [equal(t.form.file, t.named.file), equal(t.form.node, t.named.body)])
  .select((t) => ({ file: t.form.file, whole: coalesce(t.named.node, t.form.node) }));
const records = from('form', builtinArguments)
  .where((t) => equal(t.form.role, literal('members_second')))
  .select((t) => ({ file: t.form.file, whole: t.form.node }));
const indexed = from('index', distinct(union(indexes, records)))
  .join('part', taken, (t) => [
    equal(t.index.file, t.part.whole_file),
    equal(t.index.whole, t.part.whole),
    equal(t.part.label, literal(typeLabel.element)),
  ])
  .select((t) => part(t.index.file, t.index.whole, literal(typeLabel.index), t.part));
/** Who calls an implementation sees the signatures before it alone. */
const announced = from('signature', relationTables.signature)
  .where((t) => [
    greaterEqual(t.signature.implementation, literal(0)),
    notEqual(t.signature.node, t.signature.implementation),
  ])
  .select((t) => ({ file: t.signature.file, node: t.signature.node, whole: t.signature.implementation }));
const parameters = union(
  from('parameter', takenParameters)
    .whereNone('announced', announced, (t) => [
      equal(t.parameter.file, t.announced.file),
      equal(t.parameter.callable, t.announced.whole),
    ])
    .select((t) => part(t.parameter.file, t.parameter.callable, t.parameter.label, t.parameter)),
  from('parameter', takenParameters)
    .join('announced', announced, (t) => [
      equal(t.parameter.file, t.announced.file),
      equal(t.parameter.callable, t.announced.node),
    ])
    .select((t) => part(t.parameter.file, t.announced.whole, t.parameter.label, t.parameter)),
);
/** A class without a constructor of its own has that of its supertype. */
const ofConstructors = from('parameter', takenParameters)
  .join('method', definition, (t) => [
    equal(t.parameter.file, t.method.file),
    equal(t.parameter.callable, t.method.node),
  ])
  .join('text', token, (t) => [equal(t.method.token, t.text.token)])
  .whereExists('constructor', languageName, (t) => [
    equal(t.method.language, t.constructor.language),
    equal(t.constructor.role, literal('constructor')),
    equal(t.text.text, t.constructor.name),
  ])
  .join('member', typeMember, (t) => [
    equal(t.parameter.file, t.member.member_file),
    equal(t.parameter.callable, t.member.member),
    equal(t.method.token, t.member.token),
  ])
  .select((t) =>
    part(t.member.target_file, flipped(t.member.target_node), t.parameter.label, {
      file: t.parameter.file,
      node: t.parameter.node,
    }),
  );
const ofNameless = from('parameter', takenParameters)
  .join('nameless', nameless, (t) => [
    equal(t.parameter.file, t.nameless.file),
    equal(t.parameter.callable, t.nameless.node),
  ])
  .select((t) => part(t.parameter.file, t.nameless.whole, t.parameter.label, t.parameter));

/** What another name of a type stands for. */
const meanings = from('alias', definition)
  .where((t) => [equal(t.alias.kind, literal('type_alias')), greater(t.alias.body, literal(0))])
  .select((t) =>
    part(t.alias.file, t.alias.node, literal(typeLabel.meaning), { file: t.alias.file, node: t.alias.body }),
  );
/** What another name in a documentation text stands for. */
const documentedNames = from('said', documentedType)
  .where((t) => [not(t.said.is_result), equal(t.said.label, literal(0))])
  .whereExists('shape', documentedShapes, (t) => [equal(t.said.file, t.shape.file), equal(t.said.node, t.shape.node)])
  .select((t) => part(t.said.file, t.said.node, literal(typeLabel.meaning), t.said));
const extended = from('base', extendedTypes).select((t) =>
  part(t.base.whole_file, t.base.whole, literal(typeLabel.meaning), t.base),
);

const ofComponents = from('part', componentParts).select((t) =>
  part(t.part.whole_file, t.part.whole, t.part.label, t.part),
);

const iterated = from('part', iteratedParts).select((t) => part(t.part.whole_file, t.part.whole, t.part.label, t.part));

/** What is got out of what a function handed to a member makes. */
const ofMade = from('made', made).select((t) =>
  part(t.made.file, t.made.whole, t.made.label, { file: t.made.file, node: t.made.place }),
);

const ofEntries = union(
  from('entry', keyedEntries).select((t) =>
    part(t.entry.file, t.entry.class, t.entry.label, { file: t.entry.member_file, node: t.entry.member }),
  ),
  from('entry', placedEntries).select((t) =>
    part(t.entry.file, t.entry.class, t.entry.label, { file: t.entry.member_file, node: t.entry.member }),
  ),
);

const definedSymbols = from('definition', symbolDefinition)
  .whereNone('announced', announcedClasses, (t) => [
    equal(t.definition.file, t.announced.file),
    equal(t.definition.definition, t.announced.class),
  ])
  .select((t) => ({ file: t.definition.file, symbol: t.definition.symbol }));
const offered = from('member', moduleMember)
  .where((t) => greaterEqual(t.member.token, literal(0)))
  .whereNone('definition', definedSymbols, (t) => [
    equal(t.member.target_file, t.definition.file),
    equal(t.member.target_node, t.definition.symbol),
  ])
  .select((t) =>
    part(t.member.file, literal(0), t.member.token, { file: t.member.target_file, node: t.member.target_node }),
  );

export default relateRule({
  id: 'part-places',
  family: 'type',
  title: 'Places that say what is got out of a type',
  why: 'A member has the type of its declaration, a call gives what the callee returns, a collection has its elements.',
  logic: 'part_place(c, t, m) :- type_member(c, t, m); part_place(f, result, n) :- f gives n; …',
  output: partPlace,
  // The members of types are by far the most, and nothing else says what they say.
  relation: union(
    membersOf('type'),
    distinct(
      union(
        membersOf('module'),
        getters,
        ofCalls,
        called,
        created,
        createdByTypes,
        taken,
        indexed,
        parameters,
        ofConstructors,
        ofNameless,
        offered,
        meanings,
        extended,
        documentedNames,
        ofComponents,
        iterated,
        ofMade,
        ofEntries,
      ),
    ),
  ),
  examples: [
    {
      title: 'The member of a member',
      files: { 'a.ts': 'interface I { m: J }\ninterface J { n: number }\nfunction f(p: I) { p.m.n; }\n' },
      edges: [
        'a.ts:1 J REFERS_TO a.ts:J',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 n REFERS_TO a.ts:J.n',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'What going through a type gives, and what it has at a place',
      files: {
        'a.py':
          'from typing import Iterator\nclass Item:\n    m = 1\nclass Steps:\n    def __next__(self) -> Item: ...\nclass All:\n    def __iter__(self) -> Steps: ...\n    def __getitem__(self, at) -> Item: ...\nclass Some:\n    def __iter__(self) -> Iterator[Item]: ...\ndef f(every: All, some: Some):\n    for a in every:\n        a.m\n    for b in some:\n        b.m\n    every[1].m\n    some[1].m\n',
      },
      edges: [
        'a.py:5 Item REFERS_TO a.py:Item',
        'a.py:7 Steps REFERS_TO a.py:Steps',
        'a.py:8 Item REFERS_TO a.py:Item',
        'a.py:10 Item REFERS_TO a.py:Item',
        'a.py:10 Iterator REFERS_TO ?typing.Iterator (external)',
        'a.py:11 All REFERS_TO a.py:All',
        'a.py:11 Some REFERS_TO a.py:Some',
        'a.py:12 every REFERS_TO a.py:f.every',
        'a.py:13 a REFERS_TO a.py:f.a',
        'a.py:13 m REFERS_TO a.py:Item.m',
        'a.py:14 some REFERS_TO a.py:f.some',
        'a.py:15 b REFERS_TO a.py:f.b',
        'a.py:15 m REFERS_TO a.py:Item.m',
        'a.py:16 every REFERS_TO a.py:f.every',
        'a.py:16 m REFERS_TO a.py:Item.m',
        'a.py:17 m REFERS_TO ?m (unknown_type)',
        'a.py:17 some REFERS_TO a.py:f.some',
      ],
    },
    {
      title: 'A function is not what it gives',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(): I { throw 1; }\nf.m;\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:3 f REFERS_TO a.ts:f', 'a.ts:3 m REFERS_TO ?m (not_found)'],
    },
  ],
});
