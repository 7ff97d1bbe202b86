import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, isNull, less, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namespaceSymbols } from '../import/namespace-symbols.ts';
import { foreignNames } from './foreign-names.ts';
import { importedEntities } from './imported-entities.ts';
import { meant } from './meant.ts';
import { moduleAttributes } from './module-attributes.ts';
import { ownModuleNames } from './own-module-names.ts';
import { reboundImports } from './rebound-imports.ts';
import { wholeModules } from './whole-modules.ts';

const { symbol } = factTables;
const { referenceTarget, resolvedName, symbolEntity, symbolTarget } = relationTables;

const local = from('name', resolvedName)
  .leftJoin('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .where((t) => isNull(t.import.file))
  .join('entity', symbolEntity, (t) => [equal(t.name.file, t.entity.file), equal(t.name.symbol, t.entity.symbol)])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.entity.file,
    target_node: t.entity.entity,
  }));

/** A variable or parameter that an import from outside may replace is still what its name means. */
const replaced = from('name', resolvedName)
  .join('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.symbol, t.symbol.node)])
  .where((t) => oneOf(t.symbol.kind, literal('variable'), literal('parameter')))
  .whereExists('outside', symbolTarget, (t) => [
    equal(t.name.file, t.outside.file),
    equal(t.name.symbol, t.outside.symbol),
    less(t.outside.target_file, literal(0)),
  ])
  .whereNone('inside', symbolTarget, (t) => [
    equal(t.name.file, t.inside.file),
    equal(t.name.symbol, t.inside.symbol),
    greaterEqual(t.inside.target_file, literal(0)),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.name.file,
    target_node: t.name.symbol,
  }));

const viaImport = from('name', resolvedName)
  .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .whereNone('declared', relationTables.describedPlace, (t) => [
    equal(t.name.file, t.declared.file),
    equal(t.name.node, t.declared.node),
  ]);

const symbols = viaImport
  .where((t) => greater(t.import.target_node, literal(0)))
  .leftJoin('entity', importedEntities, (t) => [
    equal(t.import.target_file, t.entity.file),
    equal(t.import.target_node, t.entity.symbol),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.import.target_file,
    target_node: coalesce(t.entity.entity, t.import.target_node),
  }));

const modules = viaImport
  .where((t) => equal(t.import.target_node, literal(0)))
  .whereNone('namespace', namespaceSymbols, (t) => [
    equal(t.name.file, t.namespace.file),
    equal(t.name.symbol, t.namespace.symbol),
  ])
  .leftJoin('whole', wholeModules, (t) => [equal(t.import.target_file, t.whole.file)])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: coalesce(t.whole.target_file, t.import.target_file),
    target_node: coalesce(t.whole.target_node, literal(0)),
  }));

/** A name that a definition binds, too, may mean either; what is imported from outside has its import alone. */
const rebound = from('name', resolvedName)
  .join('other', reboundImports, (t) => [equal(t.name.file, t.other.file), equal(t.name.symbol, t.other.symbol)])
  .select((t) => ({ ...t.name, definition: t.other.definition, is_outside: t.other.is_outside }));
const either = union(
  from('name', rebound).select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.name.file,
    target_node: t.name.definition,
  })),
  from('name', rebound)
    .where((t) => t.name.is_outside)
    .select((t) => ({
      language: t.name.language,
      file: t.name.file,
      node: t.name.node,
      target_file: t.name.file,
      target_node: t.name.symbol,
    })),
);

const elsewhere = from('name', foreignNames)
  .leftJoin('entity', symbolEntity, (t) => [
    equal(t.name.target_file, t.entity.file),
    equal(t.name.target_node, t.entity.symbol),
  ])
  .select((t) => ({ ...t.name, target_node: coalesce(t.entity.entity, t.name.target_node) }));

export default relateRule({
  id: 'name-targets',
  family: 'name',
  title: 'Names refer to symbols, definitions and modules',
  why: 'A name refers to what the nearest scope binds it to; an imported name to what it was imported from; a name no scope binds to what is declared for all files; a name that every module has to its module.',
  logic:
    'reference_target(n, d) :- resolved_name(n, y), symbol_entity(y, d); resolved_name(n, y), symbol_target(y, d).',
  output: referenceTarget,
  relation: from(
    'found',
    meant(distinct(union(local, replaced, symbols, modules, either, elsewhere, ownModuleNames, moduleAttributes))),
  ).select((t) => ({
    ...t.found,
    rule: literal('name-targets'),
  })),
  examples: [
    {
      title: 'An imported name refers to what was imported',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from a import f\nf\n' },
      edges: ['b.py:1 a REFERS_TO a.py', 'b.py:2 f REFERS_TO a.py:f'],
    },
    {
      title: 'A module that is one function',
      files: { 'a.js': 'module.exports = f;\nfunction f() {}\n', 'b.js': "const g = require('./a');\ng;\n" },
      edges: [
        'a.js:1 exports REFERS_TO a.js:f',
        'a.js:1 f REFERS_TO a.js:f',
        'a.js:1 module REFERS_TO a.js:f',
        'b.js:1 ./a REFERS_TO a.js',
        'b.js:1 require REFERS_TO ?require (builtin)',
        'b.js:2 g REFERS_TO a.js:f',
      ],
    },
    {
      title: 'A name that every module has',
      files: { 'a.py': 'def f():\n    return __name__\n', 'b.py': "__name__ = 'b'\n__name__\n" },
      edges: ['a.py:2 __name__ REFERS_TO a.py', 'b.py:2 __name__ REFERS_TO b.py:__name__'],
    },
    {
      title: 'A name of another file is not visible',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'f\n' },
      edges: ['b.py:1 f REFERS_TO ?f (not_found)'],
    },
  ],
});
