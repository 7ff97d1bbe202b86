import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, isNotNull, literal, missing } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { symbolDefinition, symbolTarget, symbolValue } = relationTables;

const own = from('symbol', symbolDefinition).select((t) => ({
  file: t.symbol.file,
  symbol: t.symbol.symbol,
  target_file: t.symbol.file,
  target_node: t.symbol.definition,
  kind: literal('definition'),
  external: missing('text'),
}));

const ofSymbol = from('import', symbolTarget)
  .join('definition', symbolDefinition, (t) => [
    equal(t.import.target_file, t.definition.file),
    equal(t.import.target_node, t.definition.symbol),
  ])
  .select((t) => ({
    file: t.import.file,
    symbol: t.import.symbol,
    target_file: t.import.target_file,
    target_node: t.definition.definition,
    kind: literal('definition'),
    external: missing('text'),
  }));

const ofDefinition = from('import', symbolTarget)
  .join('definition', factTables.definition, (t) => [
    equal(t.import.target_file, t.definition.file),
    equal(t.import.target_node, t.definition.node),
  ])
  .select((t) => ({
    file: t.import.file,
    symbol: t.import.symbol,
    target_file: t.import.target_file,
    target_node: t.definition.node,
    kind: literal('definition'),
    external: missing('text'),
  }));

const ofModule = from('import', symbolTarget)
  .where((t) => [equal(t.import.target_node, literal(0))])
  .select((t) => ({
    file: t.import.file,
    symbol: t.import.symbol,
    target_file: t.import.target_file,
    target_node: literal(0),
    kind: literal('module'),
    external: missing('text'),
  }));

const outside = from('import', symbolTarget)
  .where((t) => [isNotNull(t.import.external)])
  .select((t) => ({
    file: t.import.file,
    symbol: t.import.symbol,
    target_file: literal(-1),
    target_node: literal(-1),
    kind: literal('external'),
    external: t.import.external,
  }));

export default relateRule({
  id: 'symbol-values',
  family: 'value',
  title: 'Symbols that mean definitions or modules',
  why: 'A symbol means the definitions bound to it; an imported symbol means what it was imported from.',
  logic:
    'symbol_value(f, y, g, d) :- symbol_definition(f, y, d), g = f; symbol_target(f, y, g, z), symbol_definition(g, z, d).',
  output: symbolValue,
  relation: distinct(union(own, ofSymbol, ofDefinition, ofModule, outside)),
  examples: [
    {
      title: 'An imported name is what was imported',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from a import f\nf()\n' },
      edges: ['b.py CALLS a.py:f'],
    },
    {
      title: 'A name imported from outside',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from os import f\nf()\n' },
      edges: ['b.py CALLS ?os.f (external)'],
    },
  ],
});
