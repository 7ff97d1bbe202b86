import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { valueCalls } from '../points/value-calls.ts';

const { callSite, scopeHome } = factTables;

const nodes = distinct(
  from(
    'value',
    union(
      from('value', valueCalls).select((t) => ({ file: t.value.file, node: t.value.node })),
      from('operation', typeTables.typedOperation).select((t) => ({ file: t.operation.file, node: t.operation.node })),
    ),
  )
    .where((t) => greater(t.value.node, literal(0)))
    .whereNone('call', callSite, (t) => [equal(t.value.file, t.call.file), equal(t.value.node, t.call.node)])
    .select((t) => ({ file: t.value.file, node: t.value.node })),
);

export default relateRule({
  id: 'implicit-calls',
  family: 'call',
  title: 'Expressions that call without saying so',
  why: 'Reading or writing a member, an operator, a loop or a managed resource may run a member of a class.',
  logic: 'implicit_call(n) :- value_solution(call, n, d) or typed_operation(n, d), not call_site(n).',
  output: relationTables.implicitCall,
  relation: from('at', nodes)
    .join('node', syntaxNode, (t) => [equal(t.at.file, t.node.file), equal(t.at.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({ language: t.node.language, file: t.at.file, node: t.at.node, caller: t.home.callable })),
  examples: [
    {
      title: 'A property that is read',
      files: {
        'a.py': 'class A:\n    @property\n    def p(self):\n        return 1\ndef f():\n    a = A()\n    return a.p\n',
      },
      edges: ['a.py CALLS ?property (builtin)', 'a.py:f CALLS a.py:A', 'a.py:f CALLS a.py:A.p'],
    },
    {
      title: 'A method that is read',
      files: { 'a.py': 'class A:\n    def p(self): ...\ndef f():\n    a = A()\n    return a.p\n' },
      edges: ['a.py:f CALLS a.py:A'],
    },
  ],
});
