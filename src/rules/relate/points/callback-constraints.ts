import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';

const { argument, callSite, memberAccess } = factTables;

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

export default relateRule({
  id: 'callback-constraints',
  family: 'points',
  title: 'Functions handed to members of unknown objects are called',
  why: 'A member that by its name calls what it is given does so with the elements of the object, or with what the object settles with, whatever that is.',
  logic:
    'callback(v, s) and called_with(o, s) :- argument(s, v), callee of s is a member of o with the name of one that calls its arguments.',
  output,
  relation: union(givenToMembers, objects),
  examples: [
    {
      title: 'A function is called for each element of something',
      files: { 'a.js': 'function f() {}\nfunction g(list) {\n  list.forEach(f);\n}\n' },
      edges: ['a.js:g CALLS a.js:f (heuristic)'],
    },
    {
      title: 'A member of another name',
      files: { 'a.js': 'function f() {}\nfunction g(list) {\n  list.push(f);\n}\n' },
      edges: ['a.js:g CALLS ?push (unknown_type)'],
    },
  ],
});
