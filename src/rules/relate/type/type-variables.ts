import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { binding, callSite, symbol } = factTables;

export default relateRule({
  id: 'type-variables',
  family: 'type',
  title: 'Variables that stand for types',
  why: 'Where type parameters are no part of the syntax, a call makes a variable that stands for one.',
  logic:
    'type_variable(y) :- binding(y, value: s), call_site(s, callee: n), n is a function that makes type variables.',
  output: typeTables.typeVariable,
  relation: distinct(
    from('call', callSite)
      .join('callee', relationTables.staticValue, (t) => [
        equal(t.call.file, t.callee.file),
        equal(t.call.callee, t.callee.node),
        equal(t.callee.kind, literal('external')),
      ])
      .whereExists('name', languageName, (t) => [
        equal(t.call.language, t.name.language),
        equal(t.callee.external, t.name.name),
        equal(t.name.role, literal('type_variable')),
      ])
      .join('binding', binding, (t) => [equal(t.call.file, t.binding.file), equal(t.call.node, t.binding.value)])
      .join('symbol', symbol, (t) => [
        equal(t.binding.file, t.symbol.file),
        equal(t.binding.scope, t.symbol.scope),
        equal(t.binding.token, t.symbol.token),
      ])
      .select((t) => ({
        language: t.call.language,
        file: t.symbol.file,
        variable: t.symbol.node,
        call: t.call.node,
      })),
  ),
  examples: [
    {
      title: 'What is passed is given back',
      files: {
        'a.py':
          'from typing import TypeVar\nT = TypeVar("T")\ndef same(x: T) -> T: ...\nclass A:\n    def m(self): ...\nsame(A()).m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'a.py:3 T REFERS_TO a.py:T',
        'a.py:3 T#2 REFERS_TO a.py:T',
        'a.py:6 A REFERS_TO a.py:A',
        'a.py:6 m REFERS_TO a.py:A.m',
        'a.py:6 same REFERS_TO a.py:same',
      ],
    },
    {
      title: 'A variable that is given what another call makes',
      files: {
        'a.py': 'T = make("T")\ndef same(x: T) -> T: ...\nclass A:\n    def m(self): ...\nsame(A()).m\n',
      },
      edges: [
        'a.py:1 make REFERS_TO ?make (not_found)',
        'a.py:2 T REFERS_TO a.py:T',
        'a.py:2 T#2 REFERS_TO a.py:T',
        'a.py:5 A REFERS_TO a.py:A',
        'a.py:5 m REFERS_TO ?m (unknown_type)',
        'a.py:5 same REFERS_TO a.py:same',
      ],
    },
  ],
});
