import { languageFeature } from '../../../model/tables/extraction.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namespaceSymbols } from '../import/namespace-symbols.ts';

const { referenceTarget, resolvedName, symbolTarget } = relationTables;

/** Symbols of imports that lead to nothing in the workspace. */
const open = from('import', symbolTarget)
  .where((t) => less(t.import.target_file, literal(0)))
  .whereNone('found', symbolTarget, (t) => [
    equal(t.import.file, t.found.file),
    equal(t.import.symbol, t.found.symbol),
    greaterEqual(t.found.target_file, literal(0)),
  ])
  .select((t) => ({ file: t.import.file, symbol: t.import.symbol }));

export default relateRule({
  id: 'import-binding-targets',
  family: 'name',
  title: 'Names refer to the import that binds them',
  why: 'A namespace import binds an object of its own, not the module; a name imported from outside the workspace has no other declaration here than its import.',
  logic:
    'reference_target(n, y) :- resolved_name(n, y), y is bound by a namespace import, or symbol_target(y) is outside the workspace.',
  output: referenceTarget,
  relation: from('name', resolvedName)
    .whereExists('feature', languageFeature, (t) => [
      equal(t.name.language, t.feature.language),
      equal(t.feature.feature, literal('import-bindings')),
    ])
    .join('import', distinct(union(open, namespaceSymbols)), (t) => [
      equal(t.name.file, t.import.file),
      equal(t.name.symbol, t.import.symbol),
    ])
    .select((t) => ({
      language: t.name.language,
      file: t.name.file,
      node: t.name.node,
      target_file: t.name.file,
      target_node: t.name.symbol,
      rule: literal('import-binding-targets'),
    })),
  examples: [
    {
      title: 'A namespace import binds a name',
      files: { 'a.ts': 'export const x = 1;\n', 'b.ts': "import * as a from './a';\na;\n" },
      edges: ['b.ts:1 ./a REFERS_TO a.ts', 'b.ts:2 a REFERS_TO b.ts:a'],
    },
    {
      title: 'The import of a single name does not stand for it',
      files: { 'a.ts': 'export const x = 1;\n', 'b.ts': "import { x } from './a';\nx;\n" },
      edges: ['b.ts:1 ./a REFERS_TO a.ts', 'b.ts:2 x REFERS_TO a.ts:x'],
    },
  ],
});
