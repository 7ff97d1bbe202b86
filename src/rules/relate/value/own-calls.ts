import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { callSite, scopeHome } = factTables;
const { receiver } = relationTables;

/** Calls of what stands for the class of the method around: the class, or any of its subclasses. */
export const ownCalls = from('call', callSite)
  .join('class', receiver, (t) => [
    equal(t.call.file, t.class.file),
    equal(t.call.callee, t.class.node),
    equal(t.class.kind, literal('definition')),
  ])
  .join('home', scopeHome, (t) => [
    equal(t.call.file, t.home.file),
    equal(t.call.scope, t.home.scope),
    equal(t.class.target_node, t.home.type),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    callee: t.call.callee,
    target_file: t.class.target_file,
    target_node: t.class.target_node,
  }));
