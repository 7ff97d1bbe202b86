import { languageName } from '../../../model/tables/extraction.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';

const named = (role: string) =>
  from('name', languageName)
    .where((t) => equal(t.name.role, literal(role)))
    .select((t) => ({ language: t.name.language, name: t.name.name }));

/** Names of built-in things, whose members are built in, too; what a module offers is its own. */
export const builtinGlobals = distinct(
  from('name', freeNames)
    .whereExists('builtin', named('builtin'), (t) => [
      equal(t.name.language, t.builtin.language),
      equal(t.name.name, t.builtin.name),
    ])
    .whereNone('offered', named('export_object'), (t) => [
      equal(t.name.language, t.offered.language),
      equal(t.name.name, t.offered.name),
    ])
    .select((t) => ({ file: t.name.file, node: t.name.node, name: t.name.name })),
);
