import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';

const { argument, callSite, memberAccess, reference } = factTables;

/** Calls of members that by their name call what they are given, with the object they are members of. */
const members = from('call', callSite)
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .join('text', token, (t) => equal(t.access.token, t.text.token))
  .join('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.text.text, t.name.name),
    oneOf(t.name.role, literal('member_callback'), literal('member_settled')),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    object: t.access.object,
    label: choose([[equal(t.name.role, literal('member_callback')), literal(1)]], literal(0)),
  }));

/** Calls of built-in functions that call their first argument with the elements of the others. */
const functions = from('call', callSite)
  .join('reference', reference, (t) => [equal(t.call.file, t.reference.file), equal(t.call.callee, t.reference.node)])
  .join('text', token, (t) => equal(t.reference.token, t.text.token))
  .join('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.text.text, t.name.name),
    equal(t.name.role, literal('callback_first')),
  ])
  .whereNone('resolved', relationTables.resolvedName, (t) => [
    equal(t.call.file, t.resolved.file),
    equal(t.call.callee, t.resolved.node),
  ])
  .select((t) => ({ file: t.call.file, node: t.call.node }));

const givenToMembers = from('call', members)
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.kind, literal('plain')),
  ])
  .select((t) => within('callback', t.call.file, t.argument.value, t.call.node, t.call.label));
const objects = from('call', members).select((t) =>
  within('called_with', t.call.file, t.call.object, t.call.node, t.call.label),
);

const first = from('call', functions)
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .select((t) => within('callback', t.call.file, t.argument.value, t.call.node, literal(1)));
const others = from('call', functions)
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    greater(t.argument.position, literal(0)),
  ])
  .select((t) => within('called_with', t.call.file, t.argument.value, t.call.node, t.argument.position));

export default relateRule({
  id: 'callback-constraints',
  family: 'points',
  title: 'Functions handed to built-in ones are called',
  why: 'Built-in functions and members of collections call the function they are given with the elements of a collection.',
  logic: 'callback(v, s) :- argument(s, v), callee of s is a built-in that calls its arguments.',
  output,
  relation: union(givenToMembers, objects, first, others),
  examples: [
    {
      title: 'A function is called for each element',
      files: { 'a.py': 'def f(): ...\ndef g(h):\n    h()\nlist(map(g, [f]))\n' },
      edges: ['a.py CALLS ?list (builtin)', 'a.py CALLS a.py:g (heuristic)', 'a.py:g CALLS a.py:f (heuristic)'],
    },
    {
      title: 'A function of the workspace with the name of a built-in one',
      files: { 'a.py': 'def f(): ...\ndef map(a, b): ...\nmap(f, [])\n' },
      edges: ['a.py CALLS a.py:map'],
    },
  ],
});
