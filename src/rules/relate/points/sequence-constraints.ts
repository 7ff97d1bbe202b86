import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, isNotNull, isNull, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { element, output, stepAt, within } from './constraint.ts';

const { memberAccess, patternPart } = factTables;

const apart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('elements-apart')))
  .select((t) => ({ language: t.feature.language }));

const slices = from('slice', memberAccess)
  .where((t) => equal(t.slice.kind, literal('slice')))
  .select((t) => ({ file: t.slice.file, node: t.slice.node, whole: t.slice.object, role: t.slice.role }));
const rests = from('rest', patternPart)
  .where((t) => equal(t.rest.kind, literal('rest')))
  .leftJoin('apart', apart, (t) => equal(t.rest.language, t.apart.language))
  .select((t) => ({ file: t.rest.file, node: t.rest.node, whole: t.rest.pattern, apart: t.apart.language }));

const taken = union(
  from('slice', slices)
    .where((t) => notEqual(t.slice.role, literal('write')))
    .select((t) => ({ file: t.slice.file, node: t.slice.node, whole: t.slice.whole })),
  from('rest', rests)
    .where((t) => isNotNull(t.rest.apart))
    .select((t) => ({ file: t.rest.file, node: t.rest.node, whole: t.rest.whole })),
);
const made = from('part', taken).select((t) =>
  within('container', t.part.file, stepAt(t.part.node, 2), stepAt(t.part.node, 2)),
);
const given = from('part', taken).select((t) => within('flow', t.part.file, stepAt(t.part.node, 2), t.part.node));
const read = from('part', taken).select((t) =>
  within('load', t.part.file, t.part.whole, stepAt(t.part.node, 3), element),
);
const kept = from('part', taken).select((t) =>
  within('store', t.part.file, stepAt(t.part.node, 3), stepAt(t.part.node, 2), element),
);

/** What is written to a slice: its elements become elements of the sequence. */
const written = from('slice', slices).where((t) => equal(t.slice.role, literal('write')));
const writtenElements = written.select((t) =>
  within('load', t.slice.file, t.slice.node, stepAt(t.slice.node, 3), element),
);
const replaced = written.select((t) => within('store', t.slice.file, stepAt(t.slice.node, 3), t.slice.whole, element));

/** Where elements are members, what remains of a thing has members of it. */
const remaining = from('rest', rests)
  .where((t) => isNull(t.rest.apart))
  .select((t) => within('flow', t.rest.file, t.rest.whole, t.rest.node));

export default relateRule({
  id: 'sequence-constraints',
  family: 'points',
  title: 'A part of a sequence is a collection of its elements',
  why: 'A slice, and the part of a pattern that takes what remains, is a new collection that holds elements of the old one.',
  logic:
    'container(n.2, n.2), flow(n.2, n), load(s, n.3) and store(n.3, n.2) :- member_access(n, s, slice); pattern_part(n, s, rest).',
  output,
  relation: union(made, given, read, kept, writtenElements, replaced, remaining),
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
