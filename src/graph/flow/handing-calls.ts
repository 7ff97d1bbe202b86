import { languageName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { callSite, memberAccess, reference } = factTables;

const calleeNames = union(
  from('access', memberAccess).select((t) => ({ file: t.access.file, node: t.access.node, token: t.access.token })),
  from('use', reference).select((t) => ({ file: t.use.file, node: t.use.node, token: t.use.token })),
);

/** Calls that by the name of what they call call functions they are given. */
export const handingCalls = distinct(
  from('call', callSite)
    .join('callee', calleeNames, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
    .join('text', token, (t) => equal(t.callee.token, t.text.token))
    .join('name', languageName, (t) => [
      equal(t.call.language, t.name.language),
      equal(t.text.text, t.name.name),
      oneOf(t.name.role, ...['member_callback', 'member_settled', 'callback_first'].map((role) => literal(role))),
    ])
    .select((t) => ({ file: t.call.file, node: t.call.node, name: t.text.text })),
);
