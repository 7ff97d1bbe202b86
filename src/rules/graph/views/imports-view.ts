import { fileTable, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { importsView } from '../../../model/tables/views.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, isNotNull } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { importedFiles } from '../../relate/import/imported-files.ts';
import { graphRule } from '../../rule.ts';
import { resolvedEdges } from './resolved-edges.ts';

const { import: importTable } = factTables;

const { importModule } = relationTables;

const symbolEdges = from('edge', resolvedEdges('IMPORTS_SYMBOL')).select((t) => t.edge);
const moduleEdges = from('edge', resolvedEdges('IMPORTS')).select((t) => t.edge);

/** The edge to the imported symbol shows the identifier that the import binds. */
const ofSymbol = from('import', importTable).join('edge', symbolEdges, (t) => [
  equal(t.edge.source_file, t.import.file),
  equal(t.edge.evidence, t.import.local),
]);

const withoutSymbol = from('import', importTable)
  .whereNone('edge', symbolEdges, (t) => [
    equal(t.edge.source_file, t.import.file),
    equal(t.edge.evidence, t.import.local),
  ])
  .select((t) => t.import);

/** One edge stands for all imports of a module by the same file. */
const ofModule = from('import', withoutSymbol)
  .join(
    'found',
    distinct(
      from('found', importModule)
        .join('file', fileTable, (t) => equal(t.file.file, t.found.target))
        .select((t) => ({ file: t.found.file, node: t.found.node, path: t.file.path })),
    ),
    (t) => [equal(t.found.file, t.import.file), equal(t.found.node, t.import.node)],
  )
  .join('edge', moduleEdges, (t) => [
    equal(t.edge.source_file, t.import.file),
    equal(t.edge.target_path, t.found.path),
  ]);

/** A file that is no module is known by its path. */
const ofFile = from('import', withoutSymbol)
  .join('data', importedFiles, (t) => [equal(t.import.file, t.data.file), equal(t.import.node, t.data.node)])
  .join('edge', moduleEdges, (t) => [equal(t.edge.source_file, t.import.file), equal(t.edge.target_path, t.data.path)]);

const ofUnknown = from('import', withoutSymbol)
  .join('text', token, (t) => equal(t.text.token, t.import.module))
  .join(
    'edge',
    from('edge', moduleEdges)
      .where((t) => isNotNull(t.edge.reason))
      .select((t) => t.edge),
    (t) => [equal(t.edge.source_file, t.import.file), equal(t.edge.detail, t.text.text)],
  );

const found = union(
  ofSymbol.select((t) => ({ ...t.edge, node: t.import.node, module: t.import.module, name: t.import.name })),
  ofModule.select((t) => ({ ...t.edge, node: t.import.node, module: t.import.module, name: t.import.name })),
  ofFile.select((t) => ({ ...t.edge, node: t.import.node, module: t.import.module, name: t.import.name })),
  ofUnknown.select((t) => ({ ...t.edge, node: t.import.node, module: t.import.module, name: t.import.name })),
);

export default graphRule({
  id: 'imports-view',
  family: 'views',
  title: 'View imports',
  why: 'What every import names and what it means.',
  logic:
    'imports(n, d) :- import(n, local: y), edge(IMPORTS_SYMBOL, y, d); import(n), import_module(n, g), edge(IMPORTS, f, g), no symbol.',
  output: importsView,
  keep: 'view',
  relation: from('edge', found)
    .join('place', syntaxNode, (t) => [equal(t.place.file, t.edge.source_file), equal(t.place.node, t.edge.node)])
    .leftJoin('module', token, (t) => equal(t.module.token, t.edge.module))
    .leftJoin('name', token, (t) => equal(t.name.token, t.edge.name))
    .select((t) => ({
      path: t.edge.source_path,
      line: t.place.line,
      column: t.place.column,
      module: t.module.text,
      name: t.name.text,
      target_path: t.edge.target_path,
      target_qualified_name: t.edge.target_qualified_name,
      certainty: t.edge.certainty,
      rule: t.edge.rule,
      reason: t.edge.reason,
    })),
});
