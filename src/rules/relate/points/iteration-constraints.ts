import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { element, output, stepAt, within } from './constraint.ts';
import { delegations } from './delegations.ts';
import { namedMembers } from './named-members.ts';
import { operationSteps, unpackings } from './operation-steps.ts';

const starts = union(operationSteps('iteration', 'start'), delegations('start'));
const steps = union(operationSteps('iteration', 'step'), delegations('step'));
/** Parts of a pattern that get one element each. */
const unpacked = (at: 'start' | 'step') =>
  from('pattern', unpackings(at))
    .join('part', factTables.patternPart, (t) => [
      equal(t.pattern.file, t.part.file),
      equal(t.pattern.right, t.part.pattern),
      notEqual(t.part.kind, literal('rest')),
    ])
    .select((t) => ({
      language: t.pattern.language,
      file: t.pattern.file,
      node: t.pattern.node,
      left: t.pattern.left,
      right: t.part.node,
      token: t.pattern.token,
    }));

const started = from('loop', union(starts, unpackings('start'))).select((t) =>
  within('operation', t.loop.file, t.loop.left, stepAt(t.loop.node, 1), literal(0), t.loop.token),
);
const items = from('name', namedMembers)
  .where((t) => equal(t.name.role, literal('iteration_item')))
  .select((t) => ({ language: t.name.language, token: t.name.token }));
const stepsOf = union(steps, unpackings('step'));

/** A member of the class moves it, and gives the element. */
const stepped = from('loop', stepsOf)
  .whereNone('item', items, (t) => equal(t.loop.language, t.item.language))
  .select((t) =>
    within('operation', t.loop.file, stepAt(t.loop.node, 1), stepAt(t.loop.node, 2), literal(0), t.loop.token),
  );
const given = from('loop', union(steps, unpacked('step')))
  .where((t) => notEqual(t.loop.right, literal(-1)))
  .whereNone('item', items, (t) => equal(t.loop.language, t.item.language))
  .select((t) => within('flow', t.loop.file, stepAt(t.loop.node, 2), t.loop.right));
/** What an iteration starts with may be a collection or a generator, too. */
const elements = from('loop', union(starts, unpacked('start')))
  .where((t) => notEqual(t.loop.right, literal(-1)))
  .whereNone('item', items, (t) => equal(t.loop.language, t.item.language))
  .select((t) => within('load', t.loop.file, stepAt(t.loop.node, 1), t.loop.right, element));

/** A member of the iterator itself moves it, and gives something that holds the element. */
const moving = from('loop', stepsOf)
  .whereExists('item', items, (t) => equal(t.loop.language, t.item.language))
  .select((t) => t.loop);
const member = from('loop', moving).select((t) =>
  within('load', t.loop.file, stepAt(t.loop.node, 1), stepAt(t.loop.node, 3), literal(0), t.loop.token),
);
const moved = from('loop', moving).select((t) =>
  within('call', t.loop.file, stepAt(t.loop.node, 3), stepAt(t.loop.node, 2)),
);
const held = from('loop', union(steps, unpacked('step')))
  .where((t) => notEqual(t.loop.right, literal(-1)))
  .join('item', items, (t) => equal(t.loop.language, t.item.language))
  .select((t) => within('load', t.loop.file, stepAt(t.loop.node, 2), t.loop.right, literal(0), t.item.token));

export default relateRule({
  id: 'iteration-constraints',
  family: 'points',
  title: 'Loops and unpacking call what makes and moves an iterator',
  why: 'A loop, or a pattern that takes elements apart, asks an instance for an iterator and the iterator for each element, by members the language names.',
  logic:
    'operation(x, n.1, start) and operation(n.1, n.2, step) and flow(n.2, target) :- operation(n, iteration, x, target) or operation(n, unpacking, x, p), pattern_part(target, p).',
  output,
  relation: union(started, stepped, elements, given, member, moved, held),
  examples: [
    {
      title: 'All items of another generator are handed out',
      files: { 'a.py': 'def f(): ...\ndef g():\n    yield f\ndef h():\n    yield from g()\nfor x in h():\n    x()\n' },
      edges: ['a.py CALLS a.py:f', 'a.py CALLS a.py:h', 'a.py:h CALLS a.py:g'],
    },
    {
      title: 'A class with an iterator of its own',
      files: {
        'a.py':
          'def f(): ...\nclass A:\n    def __iter__(self):\n        return self\n    def __next__(self):\n        return f\nfor g in A():\n    g()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.__iter__', 'a.py CALLS a.py:A.__next__', 'a.py CALLS a.py:f'],
    },
    {
      title: 'A class that is taken apart',
      files: {
        'a.py': 'def f(): ...\nclass A:\n    def __iter__(self):\n        yield f\na, b = A()\na()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.__iter__', 'a.py CALLS a.py:f'],
    },
    {
      title: 'An iterator that hands out what holds the element',
      files: {
        'a.js':
          'function f() {}\nclass A {\n  [Symbol.iterator]() { return { next: () => ({ value: f, done: false }) }; }\n}\nfor (const g of new A()) g();\nconst [h] = new A();\nh();\n',
      },
      edges: [
        'a.js CALLS a.js:A',
        'a.js CALLS a.js:A.[Symbol.iterator]',
        'a.js CALLS a.js:A.[Symbol.iterator].next',
        'a.js CALLS a.js:f',
      ],
    },
    {
      title: 'A list',
      files: {
        'a.py':
          'def f(): ...\nclass A:\n    def __iter__(self):\n        return self\na = A()\nfor g in [f]:\n    g()\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:f'],
    },
  ],
});
