import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import {
  both,
  choose,
  coalesce,
  either,
  equal,
  greaterEqual,
  less,
  literal,
  subtract,
} from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

/** A class or function with another name of its own does not stand for the variable it is given to. */
const definitions = from('definition', relationTables.symbolDefinition)
  .join('symbol', factTables.symbol, (t) => [
    equal(t.definition.file, t.symbol.file),
    equal(t.definition.symbol, t.symbol.node),
  ])
  .join('named', factTables.definition, (t) => [
    equal(t.definition.file, t.named.file),
    equal(t.definition.definition, t.named.node),
  ])
  .where((t) => either(less(t.named.token, literal(0)), equal(t.named.token, t.symbol.token)))
  .groupBy(
    (t) => ({ file: t.definition.file, symbol: t.definition.symbol }),
    (t) => ({ definition: min(t.definition.definition), definitions: count() }),
  );

/** Bindings that only announce a definition. */
const announcements = from('signature', relationTables.signature)
  .where((t) => greaterEqual(t.signature.implementation, literal(0)))
  .join('binding', factTables.binding, (t) => [
    equal(t.signature.file, t.binding.file),
    equal(t.signature.name, t.binding.node),
  ])
  .groupBy(
    (t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token }),
    () => ({ bindings: count() }),
  );

export default relateRule({
  id: 'symbol-entities',
  family: 'name',
  title: 'The node that stands for a symbol',
  why: 'A symbol with one binding that is a definition, signatures before it not counted, is that definition; every other symbol is its first binding.',
  logic: 'symbol_entity(f, y, d) :- symbol_definition(f, y, d), one binding; symbol_entity(f, y, y) otherwise.',
  output: relationTables.symbolEntity,
  relation: from('symbol', factTables.symbol)
    .leftJoin('definition', definitions, (t) => [
      equal(t.symbol.file, t.definition.file),
      equal(t.symbol.node, t.definition.symbol),
    ])
    .leftJoin('announced', announcements, (t) => [
      equal(t.symbol.file, t.announced.file),
      equal(t.symbol.scope, t.announced.scope),
      equal(t.symbol.token, t.announced.token),
    ])
    .select((t) => ({
      file: t.symbol.file,
      symbol: t.symbol.node,
      entity: choose(
        [
          [
            both(
              equal(subtract(t.symbol.bindings, coalesce(t.announced.bindings, literal(0))), literal(1)),
              equal(coalesce(t.definition.definitions, literal(0)), literal(1)),
            ),
            coalesce(t.definition.definition, literal(-1)),
          ],
        ],
        t.symbol.node,
      ),
    })),
  examples: [
    {
      title: 'A name bound once by a definition is the definition',
      files: { 'a.py': 'def f(): ...\nf\n' },
      edges: ['a.py:2 f REFERS_TO a.py:f'],
    },
    {
      title: 'A name bound twice is a variable',
      files: { 'a.py': 'def f(): ...\nf = 1\nf\n' },
      edges: ['a.py:3 f REFERS_TO a.py:f@1 variable'],
    },
  ],
});
