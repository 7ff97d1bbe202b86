import { definitionTables } from '../../model/tables/definitions.ts';
import { languageName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { assignment, callSite, memberAccess } = factTables;
const { definitionSite, useSite } = definitionTables;

const moving = from('name', languageName)
  .where((t) => equal(t.name.role, literal('moves_elements')))
  .join('text', token, (t) => equal(t.name.name, t.text.text))
  .select((t) => ({ language: t.name.language, token: t.text.token }));

/** Objects whose elements a method moves, or of which one is deleted. */
const objects = union(
  from('access', memberAccess)
    .join('name', moving, (t) => [equal(t.access.language, t.name.language), equal(t.access.token, t.name.token)])
    .whereExists('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
    .select((t) => ({ file: t.access.file, node: t.access.object })),
  from('access', memberAccess)
    .where((t) => equal(t.access.role, literal('delete')))
    .select((t) => ({ file: t.access.file, node: t.access.object })),
);

const variables = distinct(
  from('object', objects)
    .join('use', useSite, (t) => [equal(t.object.file, t.use.file), equal(t.object.node, t.use.node)])
    .where((t) => equal(t.use.fields, literal(0)))
    .select((t) => ({ file: t.use.file, symbol: t.use.symbol })),
);

/** What is read from the graph where elements of a collection may get other positions than they had. */
export const movedRelations = {
  /** Uses of variables that hold such a collection. */
  movedUses: from('use', useSite)
    .where((t) => equal(t.use.fields, literal(0)))
    .whereExists('variable', variables, (t) => [
      equal(t.use.file, t.variable.file),
      equal(t.use.symbol, t.variable.symbol),
    ])
    .select((t) => ({ file: t.use.file, node: t.use.node })),
  /** What these variables are given. */
  movedValues: from('given', assignment)
    .join('site', definitionSite, (t) => [equal(t.given.file, t.site.file), equal(t.given.target, t.site.node)])
    .whereExists('variable', variables, (t) => [
      equal(t.site.file, t.variable.file),
      equal(t.site.symbol, t.variable.symbol),
    ])
    .select((t) => ({ file: t.given.file, node: t.given.value })),
} as const;
