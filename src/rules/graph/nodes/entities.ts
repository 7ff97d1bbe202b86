import { fileTable, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { outsideTables } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import {
  choose,
  concat,
  equal,
  isNotNull,
  literal,
  notEqual,
  oneOf,
  regexReplace,
  startsWith,
  textId,
} from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from, rank } from '../../../relation/query.ts';
import type { Rel, Schema } from '../../../relation/relation.ts';
import { graphRule } from '../../rule.ts';

const { importModule, openCall, openName, symbolTarget } = relationTables;

const files = from('file', fileTable).select((t) => ({ kind: literal('FILE'), name: t.file.path }));

const folderOf = fixpoint(
  'folder',
  distinct(
    from('file', fileTable).select((t) => ({ kind: literal('FOLDER'), name: regexReplace(t.file.path, '[^/]*$', '') })),
  ),
  (self) =>
    from('at', self)
      .where((t) => notEqual(t.at.name, literal('')))
      .select((t) => ({ kind: literal('FOLDER'), name: regexReplace(t.at.name, '[^/]+/$', '') })),
);

const modules = from('import', factTables.import)
  .whereNone('found', importModule, (t) => [equal(t.import.file, t.found.file), equal(t.import.node, t.found.node)])
  .join('text', token, (t) => [equal(t.import.module, t.text.token)])
  .where((t) => equal(startsWith(t.text.text, literal('.')), literal(false)))
  .select((t) => ({ kind: literal('EXTERNAL_MODULE'), name: t.text.text }));

const outside = (table: typeof openCall | typeof openName) =>
  from('open', table)
    .where((t) => oneOf(t.open.reason, literal('external'), literal('builtin')))
    .select((t) => ({
      kind: choose([[equal(t.open.reason, literal('builtin')), literal('BUILTIN')]], literal('EXTERNAL_SYMBOL')),
      name: t.open.name,
    }));

const imported = from('target', symbolTarget)
  .where((t) => isNotNull(t.target.external))
  .select((t) => ({ kind: literal('EXTERNAL_SYMBOL'), name: t.target.external }));

const named = from('target', outsideTables.outsideTarget)
  .where((t) => isNotNull(t.target.external))
  .select((t) => ({ kind: literal('EXTERNAL_SYMBOL'), name: t.target.external }));

const numbered = rank(
  distinct(union(files, folderOf, modules, outside(openCall), outside(openName), imported, named)),
  'entity',
  [],
  byKindAndName(),
  null,
) as Rel<Schema>;

function byKindAndName() {
  const column = (name: string) => ({
    kind: 'column' as const,
    name,
    type: 'text' as const,
    nullable: name === 'name',
  });
  return [ascending(column('kind')), ascending(column('name'))];
}

export default graphRule({
  id: 'entities',
  family: 'nodes',
  title: 'Entities without syntax',
  why: 'Files, folders, modules and symbols outside the workspace, and builtins are nodes of the graph, too.',
  logic: 'graph_entity(kind, name) :- file(path: name); open_call(reason: external, name); …',
  output: graphTables.entity,
  relation: from(
    'entity',
    numbered as Rel<{
      entity: { type: 'integer'; nullable: boolean };
      kind: { type: 'text'; nullable: boolean };
      name: { type: 'text'; nullable: boolean };
    }>,
  ).select((t) => ({
    entity: t.entity.entity,
    id: textId(concat(t.entity.kind, literal(':'), t.entity.name)),
    kind: t.entity.kind,
    name: t.entity.name,
  })),
});
