import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, stepAt, within } from './constraint.ts';
import { namedMembers } from './named-members.ts';

const { baseType, definition } = factTables;

/** Only a class that names a base or a metaclass may have one that says what happens when it is made. */
const derived = distinct(from('base', baseType).select((t) => ({ file: t.base.file, class: t.base.class })));

const classesWith = (role: string) =>
  from('class', definition)
    .where((t) => equal(t.class.kind, literal('class')))
    .whereExists('derived', derived, (t) => [equal(t.class.file, t.derived.file), equal(t.class.node, t.derived.class)])
    .join('name', namedMembers, (t) => [equal(t.class.language, t.name.language), equal(t.name.role, literal(role))])
    .select((t) => ({ file: t.class.file, node: t.class.node, token: t.name.token }));

const made = from('class', classesWith('class_new')).select((t) =>
  within('operation', t.class.file, t.class.node, stepAt(t.class.node, 1), literal(0), t.class.token),
);
const filled = from('class', classesWith('class_init')).select((t) =>
  within('operation', t.class.file, t.class.node, stepAt(t.class.node, 2), literal(0), t.class.token),
);

const announced = from('class', classesWith('subclass_init'));
const found = announced
  .join('base', baseType, (t) => [equal(t.class.file, t.base.file), equal(t.class.node, t.base.class)])
  .where((t) => equal(t.base.kind, literal('extends')))
  .select((t) => within('load', t.class.file, t.base.node, stepAt(t.class.node, 3), literal(0), t.class.token));
const told = announced.select((t) => within('call', t.class.file, stepAt(t.class.node, 3), stepAt(t.class.node, 4)));

export default relateRule({
  id: 'class-creation-constraints',
  family: 'points',
  title: 'Making a class runs members of its metaclass and of its bases',
  why: 'Where a class is declared its metaclass is called, and its base classes are told.',
  logic:
    'operation(c, c.1, new) and operation(c, c.2, init) :- c is a class. load(b, subclass_init, c.3) and call(c.3, c.4) :- c has the base b.',
  output,
  relation: union(made, filled, found, told),
  examples: [
    {
      title: 'A metaclass, and a subclass of its instance',
      files: {
        'a.py':
          'class M(type):\n    def __new__(mcs, *args): ...\n    def __init__(cls, *args): ...\nclass A(metaclass=M): ...\nclass B(A): ...\n',
      },
      edges: ['a.py CALLS a.py:M.__init__', 'a.py CALLS a.py:M.__new__'],
    },
    {
      title: 'A base class that is told, and a class without one',
      files: {
        'a.py':
          'class A:\n    def __init_subclass__(cls): ...\nclass B(A): ...\nclass C:\n    def __init__(self): ...\n',
      },
      edges: ['a.py CALLS a.py:A.__init_subclass__'],
    },
  ],
});
