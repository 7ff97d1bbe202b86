import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  coalesce,
  either,
  equal,
  greaterEqual,
  isNotNull,
  isNull,
  literal,
  notEqual,
} from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { importedFiles } from '../../relate/import/imported-files.ts';
import { importedEntities } from '../../relate/name/imported-entities.ts';
import { wholeModules } from '../../relate/name/whole-modules.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge, none, openEdge, targetEdge } from './edge-columns.ts';

const { export: exported, import: imported } = factTables;
const { importModule, moduleMember, symbolEntity, symbolTarget } = relationTables;
const rule = 'import-edges';

const modules = from(
  'import',
  from('found', importModule).groupBy(
    (t) => ({ file: t.found.file, target: t.found.target }),
    (t) => ({ evidence: min(t.found.node) }),
  ),
)
  .where((t) => notEqual(t.import.file, t.import.target))
  .select((t) =>
    certainEdge(
      'IMPORTS',
      rule,
      { file: t.import.file, node: literal(0) },
      { file: t.import.target, node: literal(0) },
      t.import.evidence,
    ),
  );

const files = from('import', importedFiles).join('entity', graphTables.entity, (t) => [
  equal(t.entity.kind, literal('FILE')),
  equal(t.import.path, t.entity.name),
]);
const wholeFiles = from(
  'import',
  files.groupBy(
    (t) => ({ file: t.import.file, entity: t.entity.entity }),
    (t) => ({ evidence: min(t.import.node) }),
  ),
).select((t) =>
  certainEdge(
    'IMPORTS',
    rule,
    { file: t.import.file, node: literal(0) },
    { file: literal(-1), node: t.import.entity },
    t.import.evidence,
  ),
);
/** A name for all that a file holds; what it holds under a name nobody reads. */
const namedFiles = files
  .where((t) => notEqual(t.import.kind, literal('named')))
  .join('local', symbolEntity, (t) => [equal(t.import.file, t.local.file), equal(t.import.local, t.local.symbol)])
  .select((t) =>
    certainEdge(
      'IMPORTS_SYMBOL',
      rule,
      { file: t.import.file, node: t.local.entity },
      { file: literal(-1), node: t.entity.entity },
      t.import.local,
    ),
  );

const open = from(
  'open',
  from('import', imported)
    .whereNone('found', importModule, (t) => [equal(t.import.file, t.found.file), equal(t.import.node, t.found.node)])
    .whereNone('data', importedFiles, (t) => [equal(t.import.file, t.data.file), equal(t.import.node, t.data.node)])
    .join('text', token, (t) => [equal(t.import.module, t.text.token)])
    .groupBy(
      (t) => ({ file: t.import.file, name: t.text.text }),
      (t) => ({ evidence: min(t.import.node) }),
    ),
).leftJoin('entity', graphTables.entity, (t) => [
  equal(t.entity.kind, literal('EXTERNAL_MODULE')),
  equal(t.open.name, t.entity.name),
]);
const externalModules = open
  .where((t) => isNotNull(t.entity.entity))
  .select((t) =>
    openEdge(
      'IMPORTS',
      rule,
      { file: t.open.file, node: literal(0) },
      { file: literal(-1), node: coalesce(t.entity.entity, literal(-1)) },
      t.open.evidence,
      literal('external'),
      t.open.name,
    ),
  );
const unknownModules = open
  .where((t) => equal(isNotNull(t.entity.entity), literal(false)))
  .select((t) =>
    openEdge(
      'IMPORTS',
      rule,
      { file: t.open.file, node: literal(0) },
      none,
      t.open.evidence,
      literal('not_found'),
      t.open.name,
    ),
  );

/** What an imported name means is what runs, and what a file declares about that. */
const targets = union(
  from('import', symbolTarget).select((t) => ({
    file: t.import.file,
    symbol: t.import.symbol,
    target_file: t.import.target_file,
    target_node: t.import.target_node,
  })),
  from('place', relationTables.describedPlace)
    .where((t) => greaterEqual(t.place.symbol, literal(0)))
    .select((t) => ({
      file: t.place.file,
      symbol: t.place.symbol,
      target_file: t.place.target_file,
      target_node: t.place.target_node,
    })),
);
const meant = distinct(
  from('import', targets)
    .where((t) => greaterEqual(t.import.target_file, literal(0)))
    .leftJoin('entity', importedEntities, (t) => [
      equal(t.import.target_file, t.entity.file),
      equal(t.import.target_node, t.entity.symbol),
    ])
    .leftJoin('whole', wholeModules, (t) => [
      equal(t.import.target_file, t.whole.file),
      equal(t.import.target_node, literal(0)),
    ])
    .select((t) => ({
      file: t.import.file,
      symbol: t.import.symbol,
      target_file: coalesce(t.whole.target_file, t.import.target_file),
      target_node: coalesce(t.whole.target_node, t.entity.entity, t.import.target_node),
    })),
);
const meanings = from('import', meant).groupBy(
  (t) => ({ file: t.import.file, symbol: t.import.symbol }),
  () => ({ targets: count() }),
);
const symbols = from('import', meant)
  .join('meaning', meanings, (t) => [equal(t.import.file, t.meaning.file), equal(t.import.symbol, t.meaning.symbol)])
  .join('local', symbolEntity, (t) => [equal(t.import.file, t.local.file), equal(t.import.symbol, t.local.symbol)])
  .select((t) =>
    targetEdge(
      'IMPORTS_SYMBOL',
      literal(rule),
      { file: t.import.file, node: t.local.entity },
      { file: t.import.target_file, node: t.import.target_node },
      t.import.symbol,
      t.meaning.targets,
    ),
  );

/** Files that list what they offer: what else they bind can be imported, but is not offered. */
const listing = distinct(
  from('export', exported)
    .where((t) => equal(t.export.kind, literal('listed')))
    .select((t) => ({ file: t.export.file })),
);
const said = from('export', exported).groupBy(
  (t) => ({ file: t.export.file, token: t.export.exported }),
  (t) => ({ node: min(t.export.node) }),
);
const offered = from('exported', distinct(from('export', exported).select((t) => ({ file: t.export.file }))))
  .join('member', moduleMember, (t) => [equal(t.exported.file, t.member.file)])
  .leftJoin('listing', listing, (t) => equal(t.exported.file, t.listing.file))
  .leftJoin('said', said, (t) => [equal(t.member.file, t.said.file), equal(t.member.token, t.said.token)])
  .where((t) => either(isNull(t.listing.file), isNotNull(t.said.file)))
  .leftJoin('entity', symbolEntity, (t) => [
    equal(t.member.target_file, t.entity.file),
    equal(t.member.target_node, t.entity.symbol),
  ])
  .groupBy(
    (t) => ({
      file: t.exported.file,
      target_file: t.member.target_file,
      target_node: coalesce(t.entity.entity, t.member.target_node),
    }),
    (t) => ({ evidence: min(coalesce(t.said.node, literal(0))) }),
  );
const exports = from('export', offered).select((t) =>
  certainEdge(
    'EXPORTS',
    rule,
    { file: t.export.file, node: literal(0) },
    { file: t.export.target_file, node: t.export.target_node },
    t.export.evidence,
  ),
);

export default graphRule({
  id: 'import-edges',
  family: 'edges',
  title: 'Modules and names are imported',
  why: 'An import names a module and perhaps a symbol of it; a module outside the workspace is an entity. A file that is no module, such as data, is imported as a whole.',
  logic:
    'imports(f, g) :- import_module(f, n, g); imports_symbol(y, z) :- symbol_target(y, z); exports(f, z) :- export(f, t), module_member(f, t, z); of a file that lists its names only these.',
  output: graphTables.edge,
  relation: union(modules, wholeFiles, namedFiles, externalModules, unknownModules, symbols, exports),
});
