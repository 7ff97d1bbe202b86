import { valueConstraint, valueSolution } from '../../../model/tables/points-to.ts';
import { tableRelation, tableSchema } from '../../../relation/tables.ts';
import { relateRule } from '../../rule.ts';

export default relateRule({
  id: 'value-solution',
  family: 'points',
  title: 'What places hold, and so what is called',
  why: 'Functions, classes, instances, modules and collections are followed through assignments, arguments, results and members until nothing new comes; a call passes its arguments on to each function found.',
  logic:
    'holds(t, o) :- holds(f, o), flow(f, t). holds(n, o) :- holds(x, c), load(x, n, l), holds((c, l), o). calls(s, d) :- call(x, s), holds(x, d).',
  output: valueSolution,
  relation: {
    kind: 'compute',
    kernel: 'points_to',
    source: tableRelation(valueConstraint),
    schema: tableSchema(valueSolution),
  },
  examples: [
    {
      title: 'A method that was taken from an instance',
      files: {
        'a.py': 'class A:\n    def m(self):\n        self.n()\n    def n(self): ...\ndef f(g):\n    g()\nf(A().m)\n',
      },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:f', 'a.py:A.m CALLS a.py:A.n', 'a.py:f CALLS a.py:A.m (heuristic)'],
    },
    {
      title: 'A method that was not taken',
      files: { 'a.py': 'class A:\n    def m(self): ...\ndef f(g):\n    g()\nf(A())\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:f', 'a.py:f CALLS ?g (dynamic)'],
    },
  ],
});
