import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import {
  choose,
  coalesce,
  either,
  equal,
  isNotNull,
  literal,
  missing,
  not,
  startsWith,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { callSite, reference } = factTables;

/** Calls of a function by its name; what an operator of the language loads may only be promised. */
const namedCalls = from('call', callSite)
  .whereExists('name', reference, (t) => [equal(t.call.file, t.name.file), equal(t.call.callee, t.name.node)])
  .select((t) => ({ file: t.call.file, node: t.call.node }));

/**
 * Calls that load a module, and names of modules where a namespace would stand, `import('m').T`: they mean the module, or what is
 * outside the workspace.
 */
export const moduleNamespaces = from('import', factTables.import)
  .leftJoin('call', namedCalls, (t) => [equal(t.import.file, t.call.file), equal(t.import.node, t.call.node)])
  .where((t) => [
    equal(t.import.kind, literal('dynamic')),
    either(equal(t.import.node, t.import.module_node), isNotNull(t.call.node)),
  ])
  .join('name', token, (t) => equal(t.import.module, t.name.token))
  .leftJoin('module', relationTables.importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .where((t) => either(isNotNull(t.module.target), not(startsWith(t.name.text, literal('.')))))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    target_file: coalesce(t.module.target, literal(-1)),
    target_node: choose([[isNotNull(t.module.target), literal(0)]], literal(-1)),
    kind: choose([[isNotNull(t.module.target), literal('module')]], literal('external')),
    external: choose([[isNotNull(t.module.target), missing('text')]], t.name.text),
  }));
