import { kindRole, languageFeature, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import {
  cast,
  choose,
  coalesce,
  equal,
  greater,
  hasFlag,
  isNotNull,
  literal,
  oneOf,
  subtract,
} from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from, rank } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { element, elementForm, output, within } from './constraint.ts';

const { literal: literals, patternPart, property, scope } = factTables;

const apart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('elements-apart')))
  .select((t) => ({ language: t.feature.language }));

const collections = from('literal', literals)
  .where((t) => oneOf(t.literal.kind, literal('list'), literal('tuple'), literal('set'), literal('map')))
  .select((t) => within('container', t.literal.file, t.literal.node, t.literal.node));

const elements = from('literal', literals)
  .where((t) => oneOf(t.literal.kind, literal('list'), literal('tuple'), literal('set')))
  .join('element', syntaxNode, (t) => [
    equal(t.literal.file, t.element.file),
    equal(t.literal.node, t.element.parent),
    hasFlag(t.element.flags, 1),
  ])
  .leftJoin('place', token, (t) => equal(cast(t.element.position, 'text'), t.place.text))
  .select((t) =>
    within('store', t.element.file, t.element.node, t.literal.node, literal(1), coalesce(t.place.token, literal(-1))),
  );

/** Values listed without brackets. */
const lists = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('operation')),
    equal(t.role.value, literal('elements')),
  ])
  .whereNone('scope', scope, (t) => [equal(t.node.file, t.scope.file), equal(t.node.node, t.scope.scope)])
  .select((t) => ({ file: t.node.file, node: t.node.node }));
const listed = from('list', lists).select((t) => within('container', t.list.file, t.list.node, t.list.node));
const listedElements = from('list', lists)
  .join('element', syntaxNode, (t) => [
    equal(t.list.file, t.element.file),
    equal(t.list.node, t.element.parent),
    hasFlag(t.element.flags, 1),
  ])
  .leftJoin('place', token, (t) => equal(cast(t.element.position, 'text'), t.place.text))
  .select((t) =>
    within('store', t.element.file, t.element.node, t.list.node, literal(1), coalesce(t.place.token, literal(-1))),
  );

const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .leftJoin('apart', apart, (t) => [equal(t.entry.language, t.apart.language)])
  .select((t) =>
    within(
      'store',
      t.entry.file,
      t.entry.value,
      t.entry.owner,
      elementForm(isNotNull(t.apart.language), literal(0)),
      t.entry.token,
    ),
  );

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

const parts = from('part', patternPart).select((t) => ({ ...t.part }));
type Parts = Rel<
  (typeof parts)['schema'] & { readonly place: { readonly type: 'integer'; readonly nullable: boolean } }
>;
const placed = rank(
  parts,
  'place',
  [column('file'), column('pattern'), column('kind')],
  [ascending(column('node'))],
  null,
) as Parts;

const taken = from('part', placed)
  .leftJoin('apart', apart, (t) => [equal(t.part.language, t.apart.language)])
  .leftJoin('index', token, (t) => equal(cast(subtract(t.part.place, literal(1)), 'text'), t.index.text))
  .select((t) =>
    within(
      'load',
      t.part.file,
      t.part.pattern,
      t.part.node,
      choose(
        [[equal(t.part.kind, literal('element')), literal(1)]],
        elementForm(isNotNull(t.apart.language), literal(0)),
      ),
      choose(
        [
          [equal(t.part.kind, literal('entry')), t.part.token],
          [equal(t.part.kind, literal('element')), coalesce(t.index.token, literal(-1))],
        ],
        literal(-1),
      ),
    ),
  );

function column(name: 'file' | 'pattern' | 'kind' | 'node') {
  return { kind: 'column' as const, name, ...parts.schema[name] };
}

export default relateRule({
  id: 'container-constraints',
  family: 'points',
  title: 'Collections hold their elements',
  why: 'A collection or object written out holds each element at its place or under its key; a pattern takes them out again.',
  logic: 'store(v, l, p) :- element v of the literal l at p. load(p, n, t) :- pattern_part(n, p, t).',
  output,
  relation: union(collections, elements, listed, listedElements, entries, comprehensions, comprehended, taken),
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
