import { factTables } from '../../../model/tables/facts.ts';
import { outsideTables } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, either, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constructors } from '../call/constructors.ts';
import { replacedCalls } from '../call/replaced-calls.ts';
import { accessors } from '../points/plain-decorators.ts';
import { indexVerdicts } from './index-verdicts.ts';

const { callSite, definition, memberAccess } = factTables;
const { outsideCall } = outsideTables;

/** Call sites with the name that is called: the called expression, or the member's name in it. */
const named = from('call', callSite)
  .leftJoin('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    name: coalesce(t.access.name, t.call.callee),
  }));
const settled = from('target', indexVerdicts)
  .join('call', named, (t) => [equal(t.target.file, t.call.file), equal(t.target.node, t.call.name)])
  .whereNone('replaced', replacedCalls, (t) => [
    equal(t.call.file, t.replaced.file),
    equal(t.call.node, t.replaced.node),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
    external: t.target.external,
  }));

const overridden = distinct(
  from('override', relationTables.override).select((t) => ({
    file: t.override.target_file,
    node: t.override.target_node,
  })),
);

const inside = from('call', settled)
  .join('target', definition, (t) => [
    equal(t.call.target_file, t.target.file),
    equal(t.call.target_node, t.target.node),
  ])
  .whereNone('accessor', accessors, (t) => [
    equal(t.target.file, t.accessor.file),
    equal(t.target.node, t.accessor.node),
  ])
  .leftJoin('constructor', constructors, (t) => [
    equal(t.target.file, t.constructor.file),
    equal(t.target.node, t.constructor.class),
  ])
  .leftJoin('overridden', overridden, (t) => [
    equal(t.target.file, t.overridden.file),
    equal(t.target.node, t.overridden.node),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: coalesce(t.constructor.target_file, t.target.file),
    target_node: coalesce(t.constructor.target_node, t.target.node),
    external: t.call.external,
    is_open: either(isNotNull(t.overridden.file), equal(t.target.kind, literal('signature'))),
  }));
const outside = from('call', settled)
  .where((t) => isNotNull(t.call.external))
  .select((t) => ({ ...t.call, is_open: literal(false) }));

export default relateRule({
  id: 'index-calls',
  family: 'outside',
  title: 'Calls follow from what an index says of the called name',
  why: 'What the called name refers to is called; another one may run in its place where it is overridden or has no body, for an index knows the declared type alone.',
  logic:
    'outside_call(s, d) :- call_site(s, callee: n), outside_target(n, d); d is the constructor when n means a class.',
  output: outsideCall,
  relation: distinct(union(inside, outside)),
  examples: [
    {
      title: 'A call follows from what the index says of the name',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ndef f(a):\n    a.m()\n',
        'index.scip': 'a.py:2 m defines A#m().\na.py:4 m refers A#m().',
      },
      edges: ['a.py:f CALLS a.py:A.m'],
    },
    {
      title: 'An index knows the declared type alone: the method that overrides may run instead',
      files: {
        'a.py': 'class A:\n    def m(self): ...\nclass B(A):\n    def m(self): ...\ndef f():\n    b = B()\n    b.m()\n',
        'index.scip': 'a.py:2 m defines A#m().\na.py:7 m refers A#m().',
      },
      edges: ['a.py:f CALLS a.py:B', 'a.py:f CALLS a.py:B.m'],
    },
  ],
});
