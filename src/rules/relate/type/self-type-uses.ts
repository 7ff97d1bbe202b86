import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { selfGiving } from './self-giving.ts';
import { selfLabel } from './type-labels.ts';

const names = distinct(from('self', selfGiving).select((t) => ({ token: t.self.token })));

export default relateRule({
  id: 'self-type-uses',
  family: 'type',
  title: 'Calls of members that may return what they are called on',
  why: 'Where some type has a member that returns what it is called on, a call of that name may give the type of its object.',
  logic:
    'type_use(o, self t, s) :- call_site(s, callee: n), member_access(n, object: o, t), some t returns its object.',
  output: typeTables.typeUse,
  relation: distinct(
    from('access', factTables.memberAccess)
      .whereExists('name', names, (t) => equal(t.access.token, t.name.token))
      .join('call', factTables.callSite, (t) => [
        equal(t.access.file, t.call.file),
        equal(t.access.node, t.call.callee),
        equal(t.call.kind, literal('call')),
      ])
      .select((t) => ({
        file: t.access.file,
        node: t.access.object,
        label: selfLabel(t.access.token),
        to_node: t.call.node,
      })),
  ),
  examples: [
    {
      title: 'A chain of calls',
      files: {
        'a.ts':
          'class A { m(): this { return this; } }\nclass B extends A { n() {} }\nfunction f(p: B) { p.m().n(); }\n',
      },
      edges: ['a.ts:f CALLS a.ts:A.m', 'a.ts:f CALLS a.ts:B.n'],
    },
    {
      title: 'A chain that ends with a class',
      files: {
        'a.ts': 'class A { m(): A { return this; } }\nclass B extends A { n() {} }\nfunction f(p: B) { p.m().n(); }\n',
      },
      edges: ['a.ts:f CALLS ?n (unknown_type)', 'a.ts:f CALLS a.ts:A.m'],
    },
  ],
});
