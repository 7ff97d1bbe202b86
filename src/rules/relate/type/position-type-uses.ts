import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, less, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { placeNumbers } from './place-numbers.ts';
import { positionLabel, typeLabel } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { literal: literals, memberAccess, patternPart } = factTables;

const taken = from('part', patternPart)
  .where((t) => [notEqual(t.part.kind, literal('rest')), less(t.part.token, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.part.language, t.typed.language)])
  .select((t) => ({
    language: t.part.language,
    file: t.part.file,
    node: t.part.node,
    pattern: t.part.pattern,
    position: t.part.position,
  }));
const spread = from('part', taken)
  .whereExists('apart', languagesWith('elements-apart'), (t) => [equal(t.part.language, t.apart.language)])
  .select((t) => ({
    file: t.part.file,
    node: t.part.pattern,
    label: literal(typeLabel.spread),
    to_node: t.part.node,
  }));
/** Behind a part that takes the rest nobody knows the position. */
const rests = from('part', patternPart)
  .where((t) => equal(t.part.kind, literal('rest')))
  .select((t) => ({ file: t.part.file, pattern: t.part.pattern, position: t.part.position }));
const positions = from('part', taken)
  .whereNone('rest', rests, (t) => [
    equal(t.part.file, t.rest.file),
    equal(t.part.pattern, t.rest.pattern),
    less(t.rest.position, t.part.position),
  ])
  .select((t) => ({
    file: t.part.file,
    node: t.part.pattern,
    label: positionLabel(t.part.position),
    to_node: t.part.node,
  }));

const numbered = from('access', memberAccess)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.access.language, t.typed.language)])
  .join('key', literals, (t) => [
    equal(t.access.file, t.key.file),
    equal(t.access.name, t.key.node),
    equal(t.key.kind, literal('number')),
  ])
  .join('node', syntaxNode, (t) => [equal(t.key.file, t.node.file), equal(t.key.node, t.node.node)])
  .join('text', token, (t) => [equal(t.node.token, t.text.token)])
  .join('number', placeNumbers, (t) => [equal(t.text.text, t.number.text)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.object,
    label: positionLabel(t.number.position),
    to_node: t.access.node,
  }));

export default relateRule({
  id: 'position-type-uses',
  family: 'type',
  title: 'What stands at a position is taken',
  why: 'A name in a pattern gets what stands at its place in a tuple, or an element of a collection; a number between brackets says the position.',
  logic: 'type_use(p, position i, n) :- pattern_part(n, pattern: p), n is the part i of p.',
  output: typeTables.typeUse,
  relation: distinct(union(spread, positions, numbered)),
  examples: [
    {
      title: 'The parts of a tuple',
      files: {
        'a.py': 'class A:\n    m = 1\nclass B:\n    m = 2\ndef f(p: tuple[A, B]):\n    a, b = p\n    a.m\n    p[1].m\n',
      },
      edges: [
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:5 B REFERS_TO a.py:B',
        'a.py:5 tuple REFERS_TO ?tuple (builtin)',
        'a.py:6 p REFERS_TO a.py:f.p',
        'a.py:7 a REFERS_TO a.py:f.a',
        'a.py:7 m REFERS_TO a.py:A.m',
        'a.py:8 m REFERS_TO a.py:B.m',
        'a.py:8 p REFERS_TO a.py:f.p',
      ],
    },
    {
      title: 'In front of the rest of a tuple',
      files: {
        'a.py': 'class A:\n    m = 1\ndef f(p: tuple[A, int, int]):\n    a, *rest = p\n    a.m\n    rest.m\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 int REFERS_TO ?int (builtin)',
        'a.py:3 int#2 REFERS_TO ?int (builtin)',
        'a.py:3 tuple REFERS_TO ?tuple (builtin)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 m REFERS_TO a.py:A.m',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
        'a.py:6 rest REFERS_TO a.py:f.rest',
      ],
    },
    {
      title: 'Behind the rest of a tuple',
      files: {
        'a.py': 'class A:\n    m = 1\ndef f(p: tuple[int, A]):\n    *rest, a = p\n    a.m\n',
      },
      edges: [
        'a.py:3 A REFERS_TO a.py:A',
        'a.py:3 int REFERS_TO ?int (builtin)',
        'a.py:3 tuple REFERS_TO ?tuple (builtin)',
        'a.py:4 p REFERS_TO a.py:f.p',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
