import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { keyedEntries } from './keyed-entries.ts';
import { keyLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';
import { languagesWith } from './typed-language.ts';

const { argument, callSite, literalText, memberAccess } = factTables;

const keys = distinct(from('entry', keyedEntries).select((t) => ({ token: t.entry.token })));
const texts = from('text', literalText)
  .where((t) => equal(t.text.kind, literal('string')))
  .whereExists('key', keys, (t) => equal(t.text.token, t.key.token))
  .select((t) => ({ file: t.text.file, node: t.text.node, token: t.text.token }));

const subscripts = from('text', texts)
  .join('access', memberAccess, (t) => [equal(t.text.file, t.access.file), equal(t.text.node, t.access.name)])
  .where((t) => equal(t.access.kind, literal('subscript')))
  .whereExists('apart', languagesWith('elements-apart'), (t) => [equal(t.access.language, t.apart.language)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.object,
    label: keyLabel(t.text.token),
    to_node: t.access.node,
  }));
const calls = from('text', texts)
  .join('argument', argument, (t) => [
    equal(t.text.file, t.argument.file),
    equal(t.text.node, t.argument.value),
    equal(t.argument.position, literal(0)),
  ])
  .join('call', callSite, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .whereExists('name', typeNames('member_item'), (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
  ])
  .whereExists('apart', languagesWith('elements-apart'), (t) => [equal(t.access.language, t.apart.language)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.object,
    label: keyLabel(t.text.token),
    to_node: t.call.node,
  }));

export default relateRule({
  id: 'key-type-uses',
  family: 'type',
  title: 'What is kept under a key is taken',
  why: 'Where a type says what is kept under each of its keys, a key that is written out takes that.',
  logic:
    'type_use(o, key t, n) :- member_access(n, object: o, subscript k), literal_text(k, t), t is a key of some type.',
  output: typeTables.typeUse,
  relation: distinct(union(subscripts, calls)),
  examples: [
    {
      title: 'Keys of a type',
      files: {
        'a.py':
          'from typing import TypedDict\nclass A:\n    m = 1\nclass D(TypedDict):\n    a: A\ndef f(d: D):\n    d["a"].m\n    d.get("a").m\n',
      },
      edges: [
        'a.py:4 TypedDict REFERS_TO ?typing.TypedDict (external)',
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:6 D REFERS_TO a.py:D',
        'a.py:7 d REFERS_TO a.py:f.d',
        'a.py:7 m REFERS_TO a.py:A.m',
        'a.py:8 d REFERS_TO a.py:f.d',
        'a.py:8 get REFERS_TO ?typing.TypedDict.get (external)',
        'a.py:8 m REFERS_TO a.py:A.m',
      ],
    },
    {
      title: 'A class that says no keys',
      files: {
        'a.py': 'class A:\n    m = 1\nclass D:\n    a: A\ndef f(d: D):\n    d["a"].m\n',
      },
      edges: [
        'a.py:4 A REFERS_TO a.py:A',
        'a.py:5 D REFERS_TO a.py:D',
        'a.py:6 d REFERS_TO a.py:f.d',
        'a.py:6 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
