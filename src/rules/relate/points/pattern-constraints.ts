import { languageFeature, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import {
  cast,
  choose,
  coalesce,
  equal,
  isNotNull,
  isNull,
  less,
  literal,
  notEqual,
} from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { elementForm, output, within } from './constraint.ts';

const apart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('elements-apart')))
  .select((t) => ({ language: t.feature.language }));

const parts = from('part', factTables.patternPart).select((t) => ({ ...t.part }));
/** Behind a part that takes the rest nobody knows the place of an element. */
const rests = from('part', parts)
  .where((t) => equal(t.part.kind, literal('rest')))
  .groupBy(
    (t) => ({ file: t.part.file, pattern: t.part.pattern }),
    (t) => ({ node: min(t.part.node) }),
  );

export default relateRule({
  id: 'pattern-constraints',
  family: 'points',
  title: 'Patterns take elements and members out of a value',
  why: 'A part of a pattern takes what stands at its place, or the member it names; behind a rest it may be any element.',
  logic: 'load(p, n, t) :- pattern_part(n, p, t).',
  output,
  relation: from('part', parts)
    .where((t) => notEqual(t.part.kind, literal('rest')))
    .leftJoin('apart', apart, (t) => [equal(t.part.language, t.apart.language)])
    .leftJoin('rest', rests, (t) => [
      equal(t.part.file, t.rest.file),
      equal(t.part.pattern, t.rest.pattern),
      less(t.rest.node, t.part.node),
    ])
    .leftJoin('index', token, (t) => [equal(cast(t.part.position, 'text'), t.index.text), isNull(t.rest.node)])
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
        choose([[equal(t.part.kind, literal('entry')), t.part.token]], coalesce(t.index.token, literal(-1))),
      ),
    ),
  examples: [
    {
      title: 'Functions taken out of a tuple',
      files: { 'a.py': 'def f(): ...\ndef g(): ...\nh, i = f, g\ni()\n' },
      edges: ['a.py CALLS a.py:g'],
    },
    {
      title: 'An element that is left out',
      files: { 'a.js': 'const f = () => 1;\nconst g = () => 2;\nconst [, h = f] = [f, g];\nh();\n' },
      edges: ['a.js CALLS a.js:f (one of)', 'a.js CALLS a.js:g (one of)'],
    },
    {
      title: 'A part behind the rest',
      files: { 'a.py': 'def f(): ...\ndef g(): ...\n*_, h = f, g\nh()\n' },
      edges: ['a.py CALLS a.py:f (one of)', 'a.py CALLS a.py:g (one of)'],
    },
  ],
});
