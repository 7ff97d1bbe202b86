import { languageFeature, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { cast, coalesce, equal, greater, hasFlag, isNull, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { element, elementForm, output, within } from './constraint.ts';
import { namedKeys } from './named-keys.ts';

const { bareCollection, contained, literal: literals, property, scope } = factTables;

const apart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('elements-apart')))
  .select((t) => ({ language: t.feature.language }));

/** Values listed between brackets. */
const bracketed = from('literal', literals)
  .where((t) => oneOf(t.literal.kind, literal('list'), literal('tuple'), literal('set')))
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));
/** Values listed without brackets. */
const lists = from('node', bareCollection)
  .where((t) => equal(t.node.kind, literal('elements')))
  .whereNone('scope', scope, (t) => [equal(t.node.file, t.scope.file), equal(t.node.node, t.scope.scope)])
  .select((t) => ({ file: t.node.file, node: t.node.node }));
const maps = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('map')))
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));
const collections = from('made', union(bracketed, lists, maps)).select((t) =>
  within('container', t.made.file, t.made.node, t.made.node),
);

/** Behind what is spread nobody knows the place of an element. */
const spreading = distinct(
  from('spread', contained)
    .where((t) => equal(t.spread.kind, literal('spread')))
    .select((t) => ({ file: t.spread.file, node: t.spread.owner })),
);
const elements = from('list', union(bracketed, lists))
  .join('element', syntaxNode, (t) => [
    equal(t.list.file, t.element.file),
    equal(t.list.node, t.element.parent),
    hasFlag(t.element.flags, 1),
  ])
  .leftJoin('spread', spreading, (t) => [equal(t.list.file, t.spread.file), equal(t.list.node, t.spread.node)])
  .leftJoin('place', token, (t) => [equal(cast(t.element.position, 'text'), t.place.text), isNull(t.spread.node)])
  .select((t) =>
    within('store', t.element.file, t.element.node, t.list.node, literal(1), coalesce(t.place.token, literal(-1))),
  );
const spread = from('spread', contained)
  .where((t) => equal(t.spread.kind, literal('spread')))
  .select((t) => within('load', t.spread.file, t.spread.value, t.spread.node, element));

/** Entries whose key is the name of a member. */
const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereNone('apart', apart, (t) => [equal(t.entry.language, t.apart.language)])
  .select((t) => within('store', t.entry.file, t.entry.value, t.entry.owner, literal(0), t.entry.token));
const keyed = from('entry', contained)
  .where((t) => equal(t.entry.kind, literal('keyed')))
  .leftJoin('key', namedKeys, (t) => [equal(t.entry.file, t.key.file), equal(t.entry.key, t.key.node)])
  .select((t) =>
    within(
      'store',
      t.entry.file,
      t.entry.value,
      t.entry.owner,
      elementForm(literal(true), coalesce(t.key.form, literal(0))),
      coalesce(t.key.token, literal(-1)),
    ),
  );
/** What is spread in a map keeps its keys, which nobody knows. */
const merged = from('spread', contained)
  .where((t) => equal(t.spread.kind, literal('spread')))
  .join('map', literals, (t) => [
    equal(t.spread.file, t.map.file),
    equal(t.spread.owner, t.map.node),
    equal(t.map.kind, literal('map')),
  ])
  .select((t) => within('store', t.spread.file, t.spread.node, t.spread.owner, element));

/** A comprehension is a collection of what its first part gives. */
const comprehensions = from('scope', scope)
  .where((t) => equal(t.scope.kind, literal('comprehension')))
  .select((t) => within('container', t.scope.file, t.scope.scope, t.scope.scope));
const comprehended = from('scope', scope)
  .where((t) => equal(t.scope.kind, literal('comprehension')))
  .join('body', syntaxNode, (t) => [
    equal(t.scope.file, t.body.file),
    equal(t.scope.scope, t.body.parent),
    equal(t.body.position, literal(0)),
  ])
  .select((t) => within('store', t.body.file, t.body.node, t.scope.scope, element));

export default relateRule({
  id: 'container-constraints',
  family: 'points',
  title: 'Collections hold their elements',
  why: 'A collection or object written out holds each element at its place or under its key, and the elements of what is spread in it.',
  logic: 'store(v, l, p) :- element v of the literal l at p. store(v, l, k) :- contained(l, k, v).',
  output,
  relation: union(collections, elements, spread, entries, keyed, merged, comprehensions, comprehended),
  examples: [
    {
      title: 'A function under a key',
      files: { 'a.py': "def f(): ...\ndef g(): ...\nd = {'a': f, 'b': g}\nd['b']()\n" },
      edges: ['a.py CALLS a.py:g'],
    },
    {
      title: 'A key that is not written there',
      files: { 'a.py': "def f(): ...\ndef g(): ...\ndef h(k):\n    d = {'a': f, 'b': g}\n    d[k]()\n" },
      edges: ['a.py:h CALLS a.py:f (one of)', 'a.py:h CALLS a.py:g (one of)'],
    },
  ],
});
