import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Calls that give their value the type their first argument names. */
export const casts = from('call', factTables.callSite)
  .join('callee', relationTables.staticValue, (t) => [
    equal(t.call.file, t.callee.file),
    equal(t.call.callee, t.callee.node),
    equal(t.callee.kind, literal('external')),
  ])
  .whereExists('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.callee.external, t.name.name),
    equal(t.name.role, literal('cast')),
  ])
  .join('argument', factTables.argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .select((t) => ({ language: t.call.language, file: t.call.file, node: t.call.node, type: t.argument.value }));
