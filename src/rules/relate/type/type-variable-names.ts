import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namesOfVariables } from '../name/names-of-variables.ts';

const variables = from('variable', typeTables.typeVariable).select((t) => ({
  file: t.variable.file,
  symbol: t.variable.variable,
  said: t.variable.variable,
}));

export default relateRule({
  id: 'type-variable-names',
  family: 'type',
  title: 'Names of variables that stand for types',
  why: 'A variable that stands for a type may be named in its own module and where it is imported.',
  logic:
    'type_variable_name(n, y) :- type_variable(y), resolved_name(n, y) or symbol_target(z, y), resolved_name(n, z).',
  output: typeTables.typeVariableName,
  relation: distinct(
    from('name', namesOfVariables(variables)).select((t) => ({
      file: t.name.file,
      node: t.name.node,
      variable_file: t.name.variable_file,
      variable: t.name.said,
    })),
  ),
  examples: [
    {
      title: 'A variable of another module',
      files: {
        'a.py': 'from typing import TypeVar\nT = TypeVar("T")\n',
        'b.py': 'from a import T\ndef same(x: T) -> T: ...\nclass A:\n    def m(self): ...\nsame(A()).m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'b.py:1 a REFERS_TO a.py',
        'b.py:2 T REFERS_TO a.py:T',
        'b.py:2 T#2 REFERS_TO a.py:T',
        'b.py:5 A REFERS_TO b.py:A',
        'b.py:5 m REFERS_TO b.py:A.m',
        'b.py:5 same REFERS_TO b.py:same',
      ],
    },
    {
      title: 'Another variable of the same name',
      files: {
        'a.py': 'from typing import TypeVar\nT = TypeVar("T")\n',
        'b.py': 'T = 1\ndef same(x: T) -> T: ...\nclass A:\n    def m(self): ...\nsame(A()).m\n',
      },
      edges: [
        'a.py:2 TypeVar REFERS_TO ?typing.TypeVar (external)',
        'b.py:2 T REFERS_TO b.py:T',
        'b.py:2 T#2 REFERS_TO b.py:T',
        'b.py:5 A REFERS_TO b.py:A',
        'b.py:5 m REFERS_TO ?m (unknown_type)',
        'b.py:5 same REFERS_TO b.py:same',
      ],
    },
  ],
});
