import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, literal, not, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { componentParts } from './component-parts.ts';
import { documentedShapes } from './documented-shapes.ts';
import { elementPlaces } from './element-places.ts';
import { extendedTypes } from './extended-types.ts';
import { iteratedParts } from './iterated-parts.ts';
import { keyedEntries } from './keyed-entries.ts';
import { made } from './made-things.ts';
import { offeredParts } from './offered-parts.ts';
import { parameterParts } from './parameter-parts.ts';
import { part } from './part.ts';
import { placedEntries } from './placed-entries.ts';
import { readMethods } from './read-methods.ts';
import { resultsByKind } from './results-by-kind.ts';
import { signatureParts } from './signature-parts.ts';
import { typeLabel } from './type-labels.ts';

const { definition, typeForm } = factTables;
const { documentedType, partPlace, typeMember } = typeTables;

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
  .join('given', resultsByKind, (t) => [
    equal(t.member.member_file, t.given.file),
    equal(t.member.member, t.given.callable),
  ])
  .where((t) => equal(t.given.kind, literal('getter')))
  .select((t) => part(t.member.target_file, t.member.target_node, t.member.token, t.given));

const ofCalls = from('given', resultsByKind)
  .where((t) => [notEqual(t.given.kind, literal('getter')), notEqual(t.given.kind, literal('setter'))])
  .select((t) => part(t.given.file, t.given.callable, literal(typeLabel.result), t.given));
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
        signatureParts,
        taken,
        indexed,
        parameterParts,
        offeredParts,
        meanings,
        extended,
        documentedNames,
        componentParts,
        iteratedParts,
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
