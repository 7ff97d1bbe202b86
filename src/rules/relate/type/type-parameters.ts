import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { binding, symbol } = factTables;

const declared = from('symbol', symbol)
  .where((t) => equal(t.symbol.kind, literal('type')))
  .join('binding', binding, (t) => [equal(t.symbol.file, t.binding.file), equal(t.symbol.node, t.binding.node)])
  .join('node', syntaxNode, (t) => [equal(t.binding.file, t.node.file), equal(t.binding.declaration, t.node.node)])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node, owner: t.symbol.scope, position: t.node.position }));

const variables = from('variable', typeTables.variableParameter).select((t) => ({
  file: t.variable.file,
  node: t.variable.node,
  owner: t.variable.owner,
  position: t.variable.position,
}));

export default relateRule({
  id: 'type-parameters',
  family: 'type',
  title: 'Type parameters of generic definitions',
  why: 'A generic definition lists its type parameters; where variables stand for them, its head names these.',
  logic: 'type_parameter(n, owner: d, i) :- symbol(n, type, scope: d); variable_parameter(n, owner: d, i).',
  output: typeTables.typeParameter,
  relation: union(declared, variables),
  examples: [
    {
      title: 'What a generic interface is given',
      files: { 'a.ts': 'interface I { m: number }\ninterface B<T> { v: T }\nfunction f(p: B<I>) { p.v.m; }\n' },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:B.T',
        'a.ts:3 B REFERS_TO a.ts:B',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 v REFERS_TO a.ts:B.v',
      ],
    },
    {
      title: 'An interface without type parameters',
      files: { 'a.ts': 'interface I { m: number }\ninterface B { v: T }\nfunction f(p: B<I>) { p.v.m; }\n' },
      edges: [
        'a.ts:2 T REFERS_TO ?T (not_found)',
        'a.ts:3 B REFERS_TO a.ts:B',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO ?m (unknown_type)',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 v REFERS_TO a.ts:B.v',
      ],
    },
  ],
});
