import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { callSite, scopeHome } = factTables;

/** The words for the supertype that are called: there the class itself is meant. */
export const superCallees = from('call', callSite)
  .join('word', syntaxNode, (t) => [equal(t.call.file, t.word.file), equal(t.call.callee, t.word.node)])
  .whereExists('role', kindRole, (t) => [
    equal(t.word.language, t.role.language),
    equal(t.word.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
    equal(t.role.value, literal('super')),
  ])
  .join('meaning', relationTables.receiver, (t) => [
    equal(t.word.file, t.meaning.file),
    equal(t.word.node, t.meaning.node),
  ])
  .join('home', scopeHome, (t) => [equal(t.call.file, t.home.file), equal(t.call.scope, t.home.scope)])
  .select((t) => ({
    file: t.call.file,
    node: t.call.callee,
    class: t.home.type,
    target_file: t.meaning.target_file,
    target_node: t.meaning.target_node,
  }));
