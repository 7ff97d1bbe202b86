import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, greater, greaterEqual, less, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callableParameters } from './callable-parameters.ts';
import { flipped, parameterLabel, positionLabel, typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { typesTaken } from './types-taken.ts';

const { argument, assignment, callSite, definition, elementAttribute, literal: literals, memberAccess } = factTables;
const { passing, patternPart, property, result, typeAnnotation } = factTables;

type Integer = Value<'integer'>;
const use = (file: Integer, node: Integer, label: Integer, to_node: Integer) => ({ file, node, label, to_node });

/** Longer tuples are rarely written out. */
const mostPlaces = 5;
const elementsApart = languagesWith('elements-apart');
const expecting = languagesWith('expected-types');

const itemLabel = (kind: Value<'text'>): Integer =>
  choose([[equal(kind, literal('slice')), literal(typeLabel.same)]], literal(typeLabel.index)) as Integer;

const accesses = from('access', memberAccess)
  .whereExists('typed', typedLanguage, (t) => [equal(t.access.language, t.typed.language)])
  .select((t) => ({ ...t.access }));
const members = from('access', accesses)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .select((t) => use(t.access.file, t.access.object, t.access.token, t.access.node));
const items = from('access', accesses)
  .where((t) => oneOf(t.access.kind, literal('subscript'), literal('slice')))
  .whereExists('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
  .select((t) => use(t.access.file, t.access.object, itemLabel(t.access.kind), t.access.node));
/** Accesses by a key, with its text where it is written out. */
const keyed = from('access', accesses)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .whereNone('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
  .leftJoin('text', literals, (t) => [
    equal(t.access.file, t.text.file),
    equal(t.access.name, t.text.node),
    equal(t.text.kind, literal('string')),
  ])
  .leftJoin('fragment', syntaxNode, (t) => [equal(t.text.file, t.fragment.file), equal(t.text.node, t.fragment.parent)])
  .select((t) => ({
    file: t.access.file,
    object: t.access.object,
    node: t.access.node,
    label: choose(
      [[greaterEqual(t.fragment.token, literal(0)), t.fragment.token]],
      literal(typeLabel.element),
    ) as Integer,
  }));
const subscripts = from('key', keyed).select((t) => use(t.key.file, t.key.object, t.key.label, t.key.node));
/** A member that is not declared by its name may be declared for all names, unless every object has it. */
const indexed = union(
  from('access', accesses)
    .whereNone('apart', elementsApart, (t) => [equal(t.access.language, t.apart.language)])
    .where((t) => greaterEqual(t.access.token, literal(0)))
    .whereNone('everywhere', typeNames('object_member'), (t) => [
      equal(t.access.language, t.everywhere.language),
      equal(t.access.token, t.everywhere.token),
    ])
    .select((t) => use(t.access.file, t.access.object, literal(typeLabel.index), t.access.node)),
  from('key', keyed)
    .where((t) => greaterEqual(t.key.label, literal(0)))
    .select((t) => use(t.key.file, t.key.object, literal(typeLabel.index), t.key.node)),
);

const calls = from('call', callSite)
  .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
  .select((t) => ({ ...t.call }));
const results = from('call', calls)
  .where((t) => oneOf(t.call.kind, literal('call'), literal('template'), literal('new')))
  .select((t) =>
    use(
      t.call.file,
      t.call.callee,
      choose([[equal(t.call.kind, literal('new')), literal(typeLabel.instance)]], literal(typeLabel.result)),
      t.call.node,
    ),
  );
const settled = from('part', passing)
  .where((t) => equal(t.part.kind, literal('awaited')))
  .select((t) => use(t.part.file, t.part.part, literal(typeLabel.settled), t.part.node));
const loops = from('loop', assignment)
  .whereExists('typed', typedLanguage, (t) => [equal(t.loop.language, t.typed.language)])
  .where((t) => [equal(t.loop.kind, literal('iteration')), greater(t.loop.value, literal(0))]);
const iterations = union(
  loops.select((t) => use(t.loop.file, t.loop.value, literal(typeLabel.element), t.loop.target)),
  loops
    .whereNone('apart', elementsApart, (t) => [equal(t.loop.language, t.apart.language)])
    .select((t) => use(t.loop.file, t.loop.value, literal(typeLabel.spread), t.loop.target)),
);
const parts = from('part', patternPart)
  .where((t) => notEqual(t.part.kind, literal('rest')))
  .whereNone('apart', elementsApart, (t) => [equal(t.part.language, t.apart.language)])
  .select((t) =>
    use(
      t.part.file,
      t.part.pattern,
      choose([[less(t.part.token, literal(0)), literal(typeLabel.element)]], t.part.token),
      t.part.node,
    ),
  );

/** Calls of members of built-in collections, by what the members do. */
const methods = from('call', calls)
  .join('access', accesses, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join(
    'name',
    typeNames(
      'member_element',
      'member_item',
      'member_pairs',
      'member_held',
      'member_same',
      'member_callback',
      'member_given',
      'member_settled',
      'member_waited',
    ),
    (t) => [equal(t.access.language, t.name.language), equal(t.access.token, t.name.token)],
  )
  .select((t) => ({ file: t.call.file, object: t.access.object, call: t.call.node, role: t.name.role }));
const taken = from('method', methods)
  .where((t) =>
    oneOf(
      t.method.role,
      literal('member_element'),
      literal('member_item'),
      literal('member_pairs'),
      literal('member_held'),
      literal('member_same'),
      literal('member_waited'),
    ),
  )
  .select((t) =>
    use(
      t.method.file,
      t.method.object,
      choose(
        [
          [equal(t.method.role, literal('member_same')), literal(typeLabel.same)],
          [equal(t.method.role, literal('member_item')), literal(typeLabel.index)],
          [equal(t.method.role, literal('member_pairs')), literal(typeLabel.pairs)],
          [equal(t.method.role, literal('member_held')), literal(typeLabel.held)],
          [equal(t.method.role, literal('member_waited')), literal(typeLabel.settled)],
        ],
        literal(typeLabel.element),
      ),
      t.method.call,
    ),
  );

const callbacks = from('method', methods)
  .where((t) => oneOf(t.method.role, literal('member_callback'), literal('member_settled')))
  .join('argument', argument, (t) => [
    equal(t.method.file, t.argument.file),
    equal(t.method.call, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .join('parameter', callableParameters, (t) => [
    equal(t.argument.file, t.parameter.file),
    equal(t.argument.value, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
  ])
  .select((t) =>
    use(
      t.method.file,
      t.method.object,
      choose(
        [[equal(t.method.role, literal('member_settled')), literal(typeLabel.settled)]],
        literal(typeLabel.element),
      ),
      t.parameter.node,
    ),
  );

/** What becomes an element is expected to be one. */
const givenElements = from('method', methods)
  .where((t) => equal(t.method.role, literal('member_given')))
  .join('argument', argument, (t) => [
    equal(t.method.file, t.argument.file),
    equal(t.method.call, t.argument.call),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => use(t.method.file, t.method.object, literal(typeLabel.element), flipped(t.argument.value)));

/** What is expected of a value says what is expected of its parts, and what the parameters of a function are. */
const expectedArguments = from('argument', argument)
  .whereExists('expecting', expecting, (t) => [equal(t.argument.language, t.expecting.language)])
  .join('call', calls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .where((t) => equal(t.argument.kind, literal('plain')))
  .select((t) => use(t.call.file, t.call.callee, parameterLabel(t.argument.position), flipped(t.argument.value)));
/** Where nothing else is expected, a function without a name is what the parameter takes that it is passed for. */
const lambdas = from('function', definition)
  .where((t) => equal(t.function.kind, literal('lambda')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.function.language, t.typed.language)])
  .whereNone('expecting', expecting, (t) => [equal(t.function.language, t.expecting.language)])
  .select((t) => ({ file: t.function.file, node: t.function.node }));
const expectedLambdas = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('plain')))
  .whereExists('function', lambdas, (t) => [
    equal(t.argument.file, t.function.file),
    equal(t.argument.value, t.function.node),
  ])
  .join('call', calls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .select((t) => use(t.call.file, t.call.callee, parameterLabel(t.argument.position), flipped(t.argument.value)));
const expectedAttributes = from('call', calls)
  .where((t) => equal(t.call.kind, literal('element')))
  .select((t) => use(t.call.file, t.call.callee, parameterLabel(literal(0)), flipped(t.call.node)));
const expectedOfAttributes = from('attribute', elementAttribute)
  .whereExists('expecting', expecting, (t) => [equal(t.attribute.language, t.expecting.language)])
  .select((t) => use(t.attribute.file, flipped(t.attribute.call), t.attribute.token, flipped(t.attribute.value)));
const expectedEntries = from('entry', property)
  .whereExists('expecting', expecting, (t) => [equal(t.entry.language, t.expecting.language)])
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .select((t) => use(t.entry.file, flipped(t.entry.owner), t.entry.token, flipped(t.entry.value)));
/** An entry that is not declared by its name may be declared for all names. */
const expectedOfAll = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.entry.language, t.typed.language)])
  .select((t) => use(t.entry.file, flipped(t.entry.owner), literal(typeLabel.index), flipped(t.entry.value)));
const expectedElements = from('list', literals)
  .where((t) => equal(t.list.kind, literal('list')))
  .whereExists('expecting', expecting, (t) => [equal(t.list.language, t.expecting.language)])
  .join('node', syntaxNode, (t) => [equal(t.list.file, t.node.file), equal(t.list.node, t.node.parent)])
  .select((t) => ({ file: t.list.file, list: t.list.node, node: t.node.node, position: t.node.position }));
const expectedParts = union(
  from('part', expectedElements).select((t) =>
    use(t.part.file, flipped(t.part.list), literal(typeLabel.element), flipped(t.part.node)),
  ),
  from('part', expectedElements)
    .where((t) => less(t.part.position, literal(mostPlaces)))
    .select((t) => use(t.part.file, flipped(t.part.list), positionLabel(t.part.position), flipped(t.part.node))),
);
const written = union(
  from('function', definition)
    .whereExists('expecting', expecting, (t) => [equal(t.function.language, t.expecting.language)])
    .where((t) => oneOf(t.function.kind, literal('lambda'), literal('function')))
    .select((t) => ({ file: t.function.file, node: t.function.node })),
  from('function', lambdas).select((t) => ({ file: t.function.file, node: t.function.node })),
);
const expectedParameters = from('function', written)
  .join('parameter', callableParameters, (t) => [
    equal(t.function.file, t.parameter.file),
    equal(t.function.node, t.parameter.callable),
  ])
  .select((t) =>
    use(t.function.file, flipped(t.function.node), parameterLabel(t.parameter.position), t.parameter.node),
  );
const expectedResults = from('result', result)
  .where((t) => [oneOf(t.result.kind, literal('return'), literal('replaced')), greater(t.result.value, literal(0))])
  .whereExists('expecting', expecting, (t) => [equal(t.result.language, t.expecting.language)])
  .select((t) => use(t.result.file, flipped(t.result.callable), literal(typeLabel.result), flipped(t.result.value)));
const expectedSettled = from('annotation', typeAnnotation)
  .where((t) => equal(t.annotation.kind, literal('result')))
  .join('result', result, (t) => [
    equal(t.annotation.file, t.result.file),
    equal(t.annotation.owner, t.result.callable),
    greater(t.result.value, literal(0)),
  ])
  .whereExists('expecting', expecting, (t) => [equal(t.annotation.language, t.expecting.language)])
  .select((t) => use(t.annotation.file, t.annotation.node, literal(typeLabel.settled), flipped(t.result.value)));

/** Types that are taken out of types: a member by its name, an element, the result of a function. */
const ofTypes = from('taken', typesTaken).select((t) => use(t.taken.file, t.taken.part, t.taken.label, t.taken.node));

export default relateRule({
  id: 'type-uses',
  family: 'type',
  title: 'Places that take something out of a type',
  why: 'A member access takes a member of the object, a call the result of the callee, a loop the elements of a collection; what is expected of an object is expected of its entries.',
  logic: 'type_use(o, t, n) :- member_access(n, object: o, t); type_use(c, result, n) :- call_site(n, callee: c); …',
  output: typeTables.typeUse,
  relation: distinct(
    union(
      members,
      indexed,
      items,
      subscripts,
      results,
      settled,
      iterations,
      parts,
      taken,
      callbacks,
      givenElements,
      expectedArguments,
      expectedLambdas,
      expectedAttributes,
      expectedOfAttributes,
      expectedEntries,
      expectedOfAll,
      ofTypes,
      expectedParts,
      expectedParameters,
      expectedResults,
      expectedSettled,
    ),
  ),
  examples: [
    {
      title: 'The elements of a collection',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { for (const q of p) q.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 m REFERS_TO a.ts:I.m',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 q REFERS_TO a.ts:f.q',
      ],
    },
    {
      title: 'A collection is none of its elements',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { p.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
