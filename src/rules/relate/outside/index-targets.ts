import { outsideDocument, outsideOccurrence, outsideSymbol, outsideTables } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, either, equal, hasFlag, literal, missing, oneOf } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { indexOccurrences } from './index-occurrences.ts';

const { openName, referenceTarget } = relationTables;
const { outsideEntity, outsideTarget } = outsideTables;

const inside = from('at', indexOccurrences)
  .join('entity', outsideEntity, (t) => equal(t.at.symbol, t.entity.symbol))
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    index: t.at.index,
    target_file: t.entity.target_file,
    target_node: t.entity.target_node,
    external: missing('text'),
  }));

const defined = from('at', outsideOccurrence)
  .where((t) => hasFlag(t.at.roles, 1))
  .join('symbol', outsideSymbol, (t) => equal(t.at.symbol, t.symbol.symbol))
  .select((t) => ({ package: t.symbol.package }));

/** Symbols of packages of which the indexes define nothing; what a package lacks may just not have been indexed. */
const foreign = from('symbol', outsideSymbol)
  .whereNone('own', distinct(defined), (t) => equal(t.symbol.package, t.own.package))
  .select((t) => ({ symbol: t.symbol.symbol, name: t.symbol.name }));

/** Targets that an index cannot speak about, for it does not know their file, and imports that lead outside themselves. */
const known = from('document', outsideDocument)
  .where((t) => equal(t.document.status, literal('used')))
  .select((t) => ({ file: coalesce(t.document.file, literal(-1)) }));
const apart = from('target', referenceTarget)
  .leftJoin('document', distinct(known), (t) => equal(t.target.target_file, t.document.file))
  .where((t) =>
    either(
      equal(coalesce(t.document.file, literal(-1)), literal(-1)),
      equal(t.target.rule, literal('import-binding-targets')),
    ),
  )
  .select((t) => ({ file: t.target.file, node: t.target.node }));

/** What the rules know to be outside as well keeps the name they give it. */
const settled = from('open', openName)
  .where((t) => oneOf(t.open.reason, literal('external'), literal('builtin')))
  .select((t) => ({ file: t.open.file, node: t.open.node }));

const outside = from('at', indexOccurrences)
  .join('symbol', foreign, (t) => equal(t.at.symbol, t.symbol.symbol))
  .whereNone('inside', inside, (t) => [equal(t.at.file, t.inside.file), equal(t.at.node, t.inside.node)])
  .whereNone('apart', union(apart, settled), (t) => [equal(t.at.file, t.apart.file), equal(t.at.node, t.apart.node)])
  .groupBy(
    (t) => ({ file: t.at.file, node: t.at.node }),
    (t) => ({ index: min(t.at.index), external: min(t.symbol.name) }),
  );
const outsideRows = from('at', outside).select((t) => ({
  file: t.at.file,
  node: t.at.node,
  index: t.at.index,
  target_file: literal(-1),
  target_node: literal(-1),
  external: t.at.external,
}));

export default relateRule({
  id: 'index-targets',
  family: 'outside',
  title: 'Names refer to what an index says',
  why: 'A SCIP index was made by a compiler, or by something that knows as much: where it has a symbol exactly at a name, the name refers to it.',
  logic: 'outside_target(n, d) :- outside_occurrence(y, span), name(n, span), outside_entity(y, d).',
  output: outsideTarget,
  relation: from('at', union(inside, outsideRows)).groupBy(
    (t) => ({
      file: t.at.file,
      node: t.at.node,
      target_file: t.at.target_file,
      target_node: t.at.target_node,
      external: t.at.external,
    }),
    (t) => ({ index: min(t.at.index) }),
  ),
  examples: [
    {
      title: 'What the rules cannot know an index says',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ndef f(a):\n    a.m\n',
        'index.scip': 'a.py:2 m defines A#m().\na.py:4 m refers A#m().',
      },
      edges: ['a.py:4 a REFERS_TO a.py:f.a', 'a.py:4 m REFERS_TO a.py:A.m'],
    },
    {
      title: 'A symbol of another package is outside, whatever is called like it',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ndef f(a):\n    a.m\n',
        'index.scip': 'a.py:2 m defines A#m().\na.py:4 m refers @lib lib/B#m().',
      },
      edges: ['a.py:4 a REFERS_TO a.py:f.a', 'a.py:4 m REFERS_TO ?lib.B.m (external)'],
    },
  ],
});
