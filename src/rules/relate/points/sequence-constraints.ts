import { languageFeature, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { stepsPerNode } from '../../../model/tables/points-to.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import { add, equal, less, lessEqual, literal, multiply, notEqual, subtract } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { element, output, stepAt, within } from './constraint.ts';

const { memberAccess, patternPart, sliceBound } = factTables;

const apart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('elements-apart')))
  .select((t) => ({ language: t.feature.language }));

const slices = from('slice', memberAccess)
  .where((t) => equal(t.slice.kind, literal('slice')))
  .select((t) => ({
    file: t.slice.file,
    node: t.slice.node,
    whole: t.slice.object,
    role: t.slice.role,
  }));
const rests = from('rest', patternPart)
  .where((t) => equal(t.rest.kind, literal('rest')))
  .select((t) => ({ language: t.rest.language, file: t.rest.file, node: t.rest.node, whole: t.rest.pattern }));
const byKey = distinct(
  from('entry', patternPart)
    .where((t) => equal(t.entry.kind, literal('entry')))
    .select((t) => ({ file: t.entry.file, pattern: t.entry.pattern })),
);
/** What remains of a sequence is a new one, in order, where elements are no members. */
const sequenceRests = from('rest', rests)
  .whereExists('apart', apart, (t) => equal(t.rest.language, t.apart.language))
  .whereNone('key', byKey, (t) => [equal(t.rest.file, t.key.file), equal(t.rest.whole, t.key.pattern)])
  .select((t) => ({ file: t.rest.file, node: t.rest.node, whole: t.rest.whole }));

/** Steps of a node that are left for elements in order. */
const firstOrdered = 4;
const longestOrder = stepsPerNode - firstOrdered;
const smallNumbers = values(
  { text: field('text'), value: field('integer') },
  Array.from({ length: 10 }, (_, value) => [String(value), value]),
);

const taken = union(
  from('slice', slices)
    .where((t) => notEqual(t.slice.role, literal('write')))
    .select((t) => ({ file: t.slice.file, node: t.slice.node, whole: t.slice.whole })),
  sequenceRests,
);
const made = from('part', taken).select((t) =>
  within('container', t.part.file, stepAt(t.part.node, 2), stepAt(t.part.node, 2)),
);
const given = from('part', taken).select((t) => within('flow', t.part.file, stepAt(t.part.node, 2), t.part.node));

/** Slices of few elements: these keep their order. */
const short = from('slice', slices)
  .join('bound', sliceBound, (t) => [equal(t.slice.file, t.bound.file), equal(t.slice.node, t.bound.node)])
  .where((t) => lessEqual(subtract(t.bound.behind, t.bound.first), literal(longestOrder)))
  .select((t) => ({
    file: t.slice.file,
    node: t.slice.node,
    whole: t.slice.whole,
    from: t.bound.first,
    to: t.bound.behind,
  }));
const ordered = from('slice', short)
  .join('old', smallNumbers, (t) => [lessEqual(t.slice.from, t.old.value), less(t.old.value, t.slice.to)])
  .join('old_text', token, (t) => equal(t.old.text, t.old_text.text))
  .join('new', smallNumbers, (t) => equal(t.new.value, subtract(t.old.value, t.slice.from)))
  .join('new_text', token, (t) => equal(t.new.text, t.new_text.text))
  .select((t) => ({
    file: t.slice.file,
    node: t.slice.node,
    whole: t.slice.whole,
    step: subtract(multiply(t.slice.node, literal(-stepsPerNode)), add(t.new.value, literal(firstOrdered))),
    old: t.old_text.token,
    new: t.new_text.token,
  }));
const orderedRead = from('part', ordered).select((t) =>
  within('load', t.part.file, t.part.whole, t.part.step, literal(1), t.part.old),
);
const orderedKept = from('part', ordered).select((t) =>
  within('store', t.part.file, t.part.step, stepAt(t.part.node, 2), literal(1), t.part.new),
);

const unordered = from('part', taken).whereNone('short', short, (t) => [
  equal(t.part.file, t.short.file),
  equal(t.part.node, t.short.node),
]);
const read = unordered.select((t) => within('load', t.part.file, t.part.whole, stepAt(t.part.node, 3), element));
const kept = unordered.select((t) =>
  within('store', t.part.file, stepAt(t.part.node, 3), stepAt(t.part.node, 2), element),
);

/** What is written to a slice: its elements become elements of the sequence. */
const written = from('slice', slices).where((t) => equal(t.slice.role, literal('write')));
const writtenElements = written.select((t) =>
  within('load', t.slice.file, t.slice.node, stepAt(t.slice.node, 3), element),
);
const replaced = written.select((t) => within('store', t.slice.file, stepAt(t.slice.node, 3), t.slice.whole, element));

/** What remains of a thing, or of a mapping, has what it has under the same names. */
const remaining = from('rest', rests)
  .whereNone('sequence', sequenceRests, (t) => [
    equal(t.rest.file, t.sequence.file),
    equal(t.rest.node, t.sequence.node),
  ])
  .select((t) => within('flow', t.rest.file, t.rest.whole, t.rest.node));

export default relateRule({
  id: 'sequence-constraints',
  family: 'points',
  title: 'A part of a sequence is a collection of its elements',
  why: 'A slice, and the part of a pattern that takes what remains, is a new collection that holds elements of the old one.',
  logic:
    'container(n.2, n.2), flow(n.2, n), load(s, n.3) and store(n.3, n.2) :- member_access(n, s, slice); pattern_part(n, s, rest).',
  output,
  relation: union(made, given, orderedRead, orderedKept, read, kept, writtenElements, replaced, remaining),
  examples: [
    {
      title: 'A slice of a list',
      files: { 'a.py': 'def f(): ...\nfor g in [1, f][1:]:\n    g()\n' },
      edges: ['a.py CALLS a.py:f'],
    },
    {
      title: 'A list itself is no element of its slice',
      files: { 'a.py': 'def f(): ...\ng = [f][1:]\ng()\n' },
      edges: ['a.py CALLS ?g (dynamic)'],
    },
  ],
});
