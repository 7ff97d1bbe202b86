import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { both, equal, isNotNull, isNull, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { publicToken } from './public-token.ts';
import { requiredExports } from './required-exports.ts';

const { export: exported, import: imported } = factTables;
const { importModule } = relationTables;

/** Names that modules list as public. */
export const listed = distinct(
  from('export', exported)
    .where((t) => equal(t.export.kind, literal('listed')))
    .select((t) => ({ file: t.export.file, token: t.export.name })),
);
/** Modules that list their public names. */
const listing = distinct(from('name', listed).select((t) => ({ file: t.name.file })));

/** What other modules are as a whole, or their export objects have, passed on under a name. */
const wholes = from('export', requiredExports)
  .leftJoin('outer', token, (t) => [equal(t.export.exported, t.outer.token)])
  .select((t) => ({
    file: t.export.file,
    target: t.export.target,
    all: literal(false),
    listed: literal(false),
    unlisted: literal(false),
    inner: t.export.token,
    outer: publicToken(t.export.exported, t.outer.text),
  }));
const names = from('import', imported)
  .where((t) => [oneOf(t.import.kind, literal('export_reexport'), literal('export_star'), literal('star'))])
  .join('module', importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .leftJoin('export', exported, (t) => [equal(t.import.file, t.export.file), equal(t.import.node, t.export.node)])
  .leftJoin('inner', token, (t) => [equal(t.import.name, t.inner.token)])
  .leftJoin('outer', token, (t) => [equal(t.export.exported, t.outer.token)])
  .leftJoin('list', listing, (t) => [equal(t.module.target, t.list.file)])
  .select((t) => ({
    file: t.import.file,
    target: t.module.target,
    all: oneOf(t.import.kind, literal('export_star'), literal('star')),
    listed: both(equal(t.import.kind, literal('star')), isNotNull(t.list.file)),
    unlisted: both(equal(t.import.kind, literal('star')), isNull(t.list.file)),
    inner: publicToken(t.import.name, t.inner.text),
    outer: publicToken(t.export.exported, t.outer.text),
  }));

/** Exports and star imports that pass on names of another module, or what it is. */
export const passedOn = union(names, wholes);
