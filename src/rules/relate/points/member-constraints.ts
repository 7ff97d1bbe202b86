import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, isNotNull, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constraint, elementForm, none, output, within } from './constraint.ts';
import { copiedMembers } from './copied-members.ts';
import { namedKeys } from './named-keys.ts';
import { settledElements } from './settled-elements.ts';

const { memberAccess } = factTables;

const accesses = from('access', memberAccess)
  .where((t) => notEqual(t.access.kind, literal('slice')))
  .leftJoin('key', namedKeys, (t) => [
    equal(t.access.file, t.key.file),
    equal(t.access.name, t.key.node),
    equal(t.access.kind, literal('subscript')),
  ])
  .leftJoin('apart', languageFeature, (t) => [
    equal(t.access.language, t.apart.language),
    equal(t.apart.feature, literal('elements-apart')),
    equal(t.access.kind, literal('subscript')),
  ])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    object: t.access.object,
    role: t.access.role,
    token: coalesce(t.key.token, t.access.token),
    form: elementForm(isNotNull(t.apart.language), coalesce(t.key.form, literal(0))),
  }));

const read = from('access', accesses)
  .where((t) => oneOf(t.access.role, literal('read'), literal('call')))
  .whereNone('native', pointsToTables.nativeValue, (t) => [
    equal(t.access.file, t.native.file),
    equal(t.access.node, t.native.node),
  ])
  .whereNone('settled', settledElements, (t) => [
    equal(t.access.file, t.settled.file),
    equal(t.access.node, t.settled.node),
  ])
  .select((t) => within('load', t.access.file, t.access.object, t.access.node, t.access.form, t.access.token));

/** What was written straight before, or what somebody else has written since. */
const settled = from('settled', settledElements);
const kept = union(
  settled.select((t) => within('flow', t.settled.file, t.settled.definition, t.settled.node)),
  settled.select((t) => constraint('unknown', none, { file: t.settled.file, node: t.settled.node })),
);

const written = from('access', accesses)
  .where((t) => equal(t.access.role, literal('write')))
  .whereNone('copied', copiedMembers, (t) => [equal(t.access.file, t.copied.file), equal(t.access.node, t.copied.node)])
  .select((t) => within('store', t.access.file, t.access.node, t.access.object, t.access.form, t.access.token));

/** A loop that copies members one by one. */
const copied = from('copied', copiedMembers).select((t) =>
  within('link', t.copied.file, t.copied.source, t.copied.target, t.copied.node),
);

export default relateRule({
  id: 'member-constraints',
  family: 'points',
  title: 'Members are read from and written to what an object holds',
  why: 'An access by name, or by a key that is written there or is the name of a constant, means that member of each thing the object may be; any other key may mean every member, or every element where these are no members; what is written under the key it was read by keeps its name. Straight after an element was written, it is what was written.',
  logic:
    'load(o, n, t) :- member_access(n, o, t), read. store(n, o, t) :- member_access(n, o, t), written. link(s, o) :- o[k] = s[k].',
  output,
  relation: union(read, kept, written, copied),
  examples: [
    {
      title: 'A member of an object written out',
      files: { 'a.js': 'const o = { f() {} };\nconst p = o;\np.f();\n' },
      edges: ['a.js CALLS a.js:f'],
    },
    {
      title: 'An element that is written anew',
      files: { 'a.py': "def f(): ...\ndef g(): ...\nd = {'a': f}\nd['a'] = g\nd['a']()\n" },
      edges: ['a.py CALLS a.py:g (heuristic)'],
    },
    {
      title: 'A member of another name',
      files: { 'a.js': 'const o = { f() {} };\nconst p = o;\np.g();\n' },
      edges: ['a.js CALLS ?g (unknown_type)'],
    },
  ],
});
