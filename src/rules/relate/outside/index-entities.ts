import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { outsideOccurrence, outsideRelationship, outsideTables } from '../../../model/tables/outside.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { both, equal, greaterEqual, hasFlag, less, literal } from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { introductions } from './introductions.ts';

const { definition } = factTables;

const names = from('name', introductions)
  .join('node', syntaxNode, (t) => [equal(t.name.file, t.node.file), equal(t.name.name, t.node.node)])
  .best((t) => ({ by: [t.name.file, t.name.name], order: [ascending(t.name.rank), ascending(t.name.entity)] }))
  .select((t) => ({ file: t.name.file, start: t.node.start, end: t.node.end, entity: t.name.entity }));

const defining = from('at', outsideOccurrence)
  .where((t) => [hasFlag(t.at.roles, 1), greaterEqual(t.at.file, literal(0))])
  .select((t) => ({ ...t.at }));

const atNames = from('at', defining)
  .join('name', names, (t) => [
    equal(t.at.file, t.name.file),
    equal(t.at.start, t.name.start),
    equal(t.at.end, t.name.end),
  ])
  .select((t) => ({ symbol: t.at.symbol, target_file: t.at.file, target_node: t.name.entity }));

/** What is defined where the text begins and takes no room there is the module. */
const modules = from('at', defining)
  .where((t) => both(equal(t.at.start, literal(0)), equal(t.at.end, literal(0))))
  .select((t) => ({ symbol: t.at.symbol, target_file: t.at.file, target_node: literal(0) }));

const nameless = from('definition', definition)
  .where((t) => less(t.definition.name, literal(0)))
  .join('node', syntaxNode, (t) => [equal(t.definition.file, t.node.file), equal(t.definition.node, t.node.node)])
  .select((t) => ({ file: t.node.file, start: t.node.start, end: t.node.end, node: t.node.node }));
const around = from('at', defining)
  .join('definition', nameless, (t) => [
    equal(t.at.file, t.definition.file),
    equal(t.at.enclosing_start, t.definition.start),
    equal(t.at.enclosing_end, t.definition.end),
  ])
  .select((t) => ({ symbol: t.at.symbol, target_file: t.at.file, target_node: t.definition.node }));

const direct = union(atNames, modules, around);

/** Symbols that say of themselves that they are defined as another one. */
const elsewhere = from('same', outsideRelationship)
  .where((t) => equal(t.same.kind, literal('definition')))
  .whereNone('own', direct, (t) => equal(t.same.symbol, t.own.symbol))
  .join('other', direct, (t) => equal(t.same.target, t.other.symbol))
  .select((t) => ({ symbol: t.same.symbol, target_file: t.other.target_file, target_node: t.other.target_node }));

export default relateRule({
  id: 'index-entities',
  family: 'outside',
  title: 'Symbols of an index are nodes of the graph',
  why: 'Where an index says that a symbol is defined stands the name of a definition, variable or field, or a module begins.',
  logic: 'outside_entity(y, d) :- outside_occurrence(y, span, definition), name(d, span).',
  output: outsideTables.outsideEntity,
  relation: distinct(union(direct, elsewhere)),
  examples: [
    {
      title: 'A symbol is the definition at whose name it is defined',
      files: {
        'a.py': 'def f(): ...\ndef g(h):\n    h\n',
        'index.scip': 'a.py:1 f defines a/f().\na.py:3 h refers a/f().',
      },
      edges: ['a.py:3 h REFERS_TO a.py:f'],
    },
    {
      title: 'A definition that stands at another word is none',
      files: {
        'a.py': 'def f(): ...\ndef g(h):\n    h\nx = f\ny = f\n',
        'index.scip':
          'a.py:1 f defines a/other().\na.py:2 g defines a/g().\na.py:4 x defines a/x.\na.py:5 y defines a/y.\na.py:2 h defines a/h.\na.py:3 h refers a/other().',
      },
      edges: ['a.py:3 h REFERS_TO a.py:g.h', 'a.py:4 f REFERS_TO a.py:f', 'a.py:5 f REFERS_TO a.py:f'],
    },
  ],
});
